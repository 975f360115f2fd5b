#!/usr/bin/python3 -I
from patroni.ctl import ctl

ctl(obj={})
