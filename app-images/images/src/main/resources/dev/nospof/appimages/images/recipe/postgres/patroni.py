#!/usr/bin/python3 -I
from patroni.__main__ import main

# Patroni starts PostgreSQL from a process of its own, which reads this file again.
if __name__ == "__main__":
    main()
