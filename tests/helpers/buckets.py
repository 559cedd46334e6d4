"""A bucket of an S3 server on loopback."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def a_bucket(name: str) -> Iterator[str]:
    """Its address; the keys are in the environment meanwhile."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    endpoint = f"http://127.0.0.1:{server.get_host_and_port()[1]}"
    keys = {
        "AWS_ACCESS_KEY_ID": "anna", "AWS_SECRET_ACCESS_KEY": "geheim",
        "AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "us-east-1", "AWS_ENDPOINT_URL": endpoint,
    }  # fmt: skip
    before = {key: os.environ.get(key) for key in keys}
    os.environ.update(keys)
    try:
        boto3.client("s3", endpoint_url=endpoint).create_bucket(Bucket=name)
        yield f"s3://{name}/takes"
    finally:
        for key, value in before.items():
            if value is None:
                del os.environ[key]
            else:
                os.environ[key] = value
        server.stop()
