#!/usr/bin/python3 -I
from patroni.ctl import ctl

if __name__ == "__main__":
    ctl(obj={})
