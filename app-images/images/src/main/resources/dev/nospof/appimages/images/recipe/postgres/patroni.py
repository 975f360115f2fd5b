#!/usr/bin/python3 -I
from patroni.__main__ import main

main()
