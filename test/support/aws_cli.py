"""Runs calls of the AWS CLI in forks of a process that has loaded it: loading it takes most of the time of a call.

aws_cli.py                     prints which Python it runs with
aws_cli.py serve SOCKET        until its standard input ends
aws_cli.py call SOCKET ARG...  as the AWS CLI, with this process's environment, folder, input and output
"""

import json
import os
import signal
import socket
import sys
import threading


def serve(path):
    import awscli.clidriver

    driver = awscli.clidriver.create_clidriver()
    for service in ("cloudformation", "ec2", "ecr", "sts"):
        driver.session.get_service_model(service)
    listener = socket.socket(socket.AF_UNIX)
    # Whoever sees it can connect to it.
    listener.bind(f"{path}.new")
    listener.listen(64)
    os.rename(f"{path}.new", path)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    threading.Thread(target=end_with_input, daemon=True).start()
    while True:
        connection, _ = listener.accept()
        if os.fork() == 0:
            answer(driver, connection)
        connection.close()


def end_with_input():
    sys.stdin.read()
    os._exit(0)


def answer(driver, connection):
    request, streams, *_ = socket.recv_fds(connection, 1 << 16, 3)
    while more := connection.recv(1 << 16):
        request += more
    call = json.loads(request)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.chdir(call["folder"])
    # Where the AWS CLI has its own data is in its environment.
    call["environment"]["AWS_DATA_PATH"] = os.environ["AWS_DATA_PATH"]
    os.environ.clear()
    os.environ.update(call["environment"])
    code = 255
    try:
        code = driver.main(call["arguments"])
    except SystemExit as end:
        code = end.code or 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        connection.sendall(bytes([code & 255]))
        os._exit(0)


def call(path, arguments):
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(path)
    request = {"arguments": arguments, "folder": os.getcwd(), "environment": dict(os.environ)}
    socket.send_fds(connection, [b" "], [0, 1, 2])
    connection.sendall(json.dumps(request).encode())
    connection.shutdown(socket.SHUT_WR)
    sys.exit(connection.recv(1)[0])


if len(sys.argv) == 1:
    print(sys.executable)
elif sys.argv[1] == "serve":
    serve(sys.argv[2])
else:
    call(sys.argv[2], sys.argv[3:])
