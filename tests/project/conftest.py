"""Places for projects: a folder, memory, and a PostgreSQL server that is started for the tests."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

from framing.project.places import Place, place_of

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def no_server(reason):
    """Skip; where everything has to be tried, fail."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def run_as():
    """Return the user that the server runs as: it refuses to run as root."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    return no_server("There is no user other than root to run PostgreSQL as.")


@pytest.fixture(scope="session")
def postgres():
    """Yield the address of a PostgreSQL server on this machine, made for these tests."""
    if not PROGRAMS:
        no_server("PostgreSQL is not installed: apt-get install postgresql.")
    bin_, folder, user = PROGRAMS[-1].parent, Path(tempfile.mkdtemp(prefix="pg")), run_as()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    if user:
        os.chown(folder, user["user"], user["group"])
    data = folder / "data"
    options = {"check": True, "capture_output": True, "timeout": 60, "cwd": folder, **user}
    env = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run(
        [bin_ / "initdb", "-D", data, "-U", "framing", "-A", "trust", "--no-sync", "-E", "UTF8"],
        env=env,
        **options,
    )
    settings = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    control = [bin_ / "pg_ctl", "-D", data, "-l", folder / "log", "-w"]
    subprocess.run([*control, "-o", settings, "start"], **{**options, "capture_output": False})
    yield f"postgresql://framing@127.0.0.1:{port}/postgres"
    subprocess.run([*control, "-m", "immediate", "stop"], **options)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["folder", "database"])
def place(request, tmp_path) -> Place:
    """A place where projects outlast the program."""
    if request.param == "folder":
        return place_of({"FRAMING_DATA": str(tmp_path / "projects")})
    return place_of({"FRAMING_DATA": request.getfixturevalue("postgres")})
