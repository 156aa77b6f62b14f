# Shared by try.sh and test.sh (sourced, POSIX sh): a Python, an environment, the project in it.
# Expects $here, the folder of the project.

PIP_DISABLE_PIP_VERSION_CHECK=1
export PIP_DISABLE_PIP_VERSION_CHECK

say() { printf '%s\n' "$*" >&2; }

give_up() {
    say "$@"
    exit 1
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

apt_install() {
    say "Installing $* ..."
    apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >&2
}

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 && new_enough "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
}

# Sets $python; installs it where that is possible, else says which package is missing.
need_python() {
    python=$(find_python)
    if [ -z "$python" ] && can_install; then
        apt_install python3 python3-venv || true
        python=$(find_python)
    fi
    [ -n "$python" ] || give_up "Python 3.11 or newer is needed and was not found." \
        "
  Debian, Ubuntu:  sudo apt-get install python3 python3-venv
  macOS:           brew install python   (or the installer from python.org)"
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
        if can_install; then
            apt_install python3-venv "python$version-venv" || apt_install python3-venv || true
        fi
        "$python" -c 'import venv, ensurepip' >/dev/null 2>&1 || give_up \
            "This Python ($python, $version) comes without venv and pip." \
            "
  Debian, Ubuntu:  sudo apt-get install python3-venv"
    fi
}

# install_project [EXTRAS]: makes $here/.venv and installs the project into it, editable.
install_project() {
    need_python
    if ! "$here/.venv/bin/python" -m pip --version >/dev/null 2>&1; then
        say "Making an environment in $here/.venv ..."
        rm -rf "$here/.venv"
        "$python" -m venv "$here/.venv" || give_up "The environment could not be made."
    fi
    say "Installing the project into it ..."
    "$here/.venv/bin/python" -m pip install --quiet --editable "$here${1:-}" ||
        give_up "The installation failed; the lines above say why. It needs the network once."
}
