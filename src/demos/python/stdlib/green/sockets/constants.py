"""Numbers that this build of CPython leaves out of `_socket` and `select`, as Linux has them."""

import _socket
import select

_SOCKET = {
    "AF_UNIX": 1,
    "IPPROTO_SCTP": 132,
    "NI_IDN": 32,
    "SOL_TIPC": 271,
    "SO_REUSEADDR": 2,
    "SO_REUSEPORT": 15,
}
_SELECT = {
    "EPOLLIN": 1,
    "EPOLLPRI": 2,
    "EPOLLOUT": 4,
    "EPOLLERR": 8,
    "EPOLLHUP": 16,
    "EPOLLRDHUP": 0x2000,
    "EPOLLEXCLUSIVE": 1 << 28,
    "EPOLLONESHOT": 1 << 30,
    "EPOLLET": 1 << 31,
    "EPOLL_CLOEXEC": 0o2000000,
}


def install():
    for module, numbers in ((_socket, _SOCKET), (select, _SELECT)):
        for name, number in numbers.items():
            if not hasattr(module, name):
                setattr(module, name, number)
