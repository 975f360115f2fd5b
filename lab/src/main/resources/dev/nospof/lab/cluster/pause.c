/* Waits, reaps orphans, ends when asked to: the first process of a pod's sandbox and of a node. */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void end(int signal) {
    (void)signal;
    _exit(0);
}

static void reap(int signal) {
    (void)signal;
    while (waitpid(-1, 0, WNOHANG) > 0) {
    }
}

int main(void) {
    struct sigaction ends = {.sa_handler = end};
    struct sigaction reaps = {.sa_handler = reap, .sa_flags = SA_NOCLDSTOP | SA_RESTART};
    if (sigaction(SIGINT, &ends, 0) || sigaction(SIGTERM, &ends, 0) || sigaction(SIGCHLD, &reaps, 0)) {
        return 1;
    }
    for (;;) {
        reap(0);
        pause();
    }
}
