"""Requests without a session to keep."""

from .sessions import Session


def request(method, url, **settings):
    with Session() as session:
        return session.request(method, url, **settings)


def get(url, params=None, **settings):
    return request("GET", url, params=params, **settings)


def options(url, **settings):
    return request("OPTIONS", url, **settings)


def head(url, **settings):
    settings.setdefault("allow_redirects", False)
    return request("HEAD", url, **settings)


def post(url, data=None, json=None, **settings):
    return request("POST", url, data=data, json=json, **settings)


def put(url, data=None, **settings):
    return request("PUT", url, data=data, **settings)


def patch(url, data=None, **settings):
    return request("PATCH", url, data=data, **settings)


def delete(url, **settings):
    return request("DELETE", url, **settings)
