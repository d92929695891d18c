"""What of the standard library cannot be in a browser: names, why, and what to use instead.

Only data; `green.unavailable` puts it in place. The same words stand in `tiers.json`, which a test compares.
"""

from collections import namedtuple

Absence = namedtuple("Absence", ["names", "why", "instead"])

_NO_EXEC = "a process keeps the program that it has begun with"
NO_FORK = "a running interpreter cannot be copied"
_NO_CHILD = "the operating system knows nothing about these processes: they live inside the page"
NO_SYSTEM = "that’s the job of an operating system, and a page doesn’t have one"
_NO_TERMINALS = "there’s one terminal here, the page’s"
NO_ENCRYPTION = "nothing is encrypted here: no connection leaves the page"
NO_CERTIFICATE_FILES = "certificates here aren’t files"

ABSENCES = {
    "os": [
        Absence(("fork", "forkpty"), NO_FORK, "Use multiprocessing.Process."),
        Absence(
            ("execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp", "execvpe"),
            _NO_EXEC,
            "Use subprocess.run() and sys.exit().",
        ),
        Absence(("pidfd_open",), _NO_CHILD, "Use os.waitpid()."),
        Absence(
            ("openpty", "login_tty", "posix_openpt", "grantpt", "unlockpt", "ptsname"), _NO_TERMINALS, "Use os.pipe()."
        ),
        Absence(("eventfd", "eventfd_read", "eventfd_write"), NO_SYSTEM, "Use os.pipe()."),
        Absence(
            (
                "nice", "getpriority", "setpriority", "sched_setaffinity", "sched_getscheduler",
                "sched_setscheduler", "sched_getparam", "sched_setparam", "sched_rr_get_interval",
                "sched_get_priority_max", "sched_get_priority_min", "unshare", "setns",
            ),
            NO_SYSTEM,
            "Use os.process_cpu_count(); the browser hands out the cores.",
        ),
    ],
    "signal": [
        Absence(("pidfd_send_signal",), _NO_CHILD, "Use os.kill()."),
    ],
    "resource": [
        Absence(("prlimit",), "the limits are set by the page", "Use resource.getrlimit() to see them."),
    ],
    "time": [
        Absence(
            ("pthread_getcpuclockid",),
            "WebAssembly has no clock for the CPU time of a single thread",
            "Use time.thread_time().",
        ),
        Absence(("clock_settime", "clock_settime_ns"), "a browser doesn’t let a page set the clock", "Use datetime."),
    ],
    "socket": [
        Absence(
            ("send_fds", "recv_fds"),
            "a message between sockets carries bytes alone here",
            "Pass the socket to the process that you start, or send it through a Pipe.",
        ),
        Absence(("sethostname",), NO_SYSTEM, "Keep the name it has."),
    ],
    "ssl": [
        Absence(("SSLContext.load_cert_chain",), NO_ENCRYPTION, "Use a plain connection."),
        Absence(("get_server_certificate",), NO_CERTIFICATE_FILES, "Use getpeercert()."),
    ],
    "socketserver": [
        Absence(
            (
                "ForkingTCPServer", "ForkingUDPServer", "ForkingMixIn", "ForkingUnixStreamServer",
                "ForkingUnixDatagramServer",
            ),
            NO_FORK,
            "Use the class whose name begins with Threading.",
        ),
    ],
    "http.server": [
        Absence(("HTTPSServer", "ThreadingHTTPSServer"), NO_ENCRYPTION, "Use a plain connection."),
    ],
    "ctypes": [
        Absence(
            ("CFUNCTYPE", "PYFUNCTYPE"),
            "a Python function called from C code couldn’t wait and would crash the interpreter",
            "Call C functions without callbacks.",
        ),
    ],
}

#: Modules whose import fails, as it does natively where they are not installed; `*` stands for all that are not
#: CPython's. A module that begins with an underscore, or is another system's, needs no reason.
MISSING_MODULES = [
    Absence(
        ("tkinter", "turtle", "turtledemo", "idlelib"),
        "a page has no operating system windows",
        "Use print(); the timeline under the program draws itself.",
    ),
    Absence(("curses", "readline"), "the terminal here shows lines and colors, and has neither a full screen nor keys", "Use print() and input()."),
    Absence(
        ("grp", "pwd", "syslog"),
        NO_SYSTEM,
        "Use os.getuid() for the number of the user, and logging for messages.",
    ),
    Absence(
        ("ensurepip", "venv", "*"),
        "this site doesn’t install packages",
        "Use the standard library, requests, or aiohttp.",
    ),
]
