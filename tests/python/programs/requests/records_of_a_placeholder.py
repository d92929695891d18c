"""jsonplaceholder.typicode.com has records in the shapes that tutorials expect, and answers as if it kept new ones."""
# covers: requests.get, requests.post, requests.put, requests.patch, requests.delete
# python: 3.11

from concurrent.futures import ThreadPoolExecutor

import requests

SITE = "http://jsonplaceholder.typicode.com"

post = requests.get(f"{SITE}/posts/1").json()
assert list(post) == ["userId", "id", "title", "body"] and post["id"] == 1
assert len(requests.get(f"{SITE}/posts").json()) == 100
todo = requests.get(f"{SITE}/todos/1").json()
assert isinstance(todo["completed"], bool)
user = requests.get(f"{SITE}/users").json()[0]
assert float(user["address"]["geo"]["lat"]) and user["company"]["name"]
comments = requests.get(f"{SITE}/comments", params={"postId": 1}).json()
assert comments == requests.get(f"{SITE}/posts/1/comments").json()
assert len(comments) == 5 and all("@" in comment["email"] for comment in comments)

with ThreadPoolExecutor(5) as pool:
    ids = pool.map(lambda number: requests.get(f"{SITE}/posts/{number}").json()["id"], range(1, 11))
    assert list(ids) == list(range(1, 11))

answer = requests.post(f"{SITE}/posts", json={"title": "mine", "body": "own", "userId": 1})
assert answer.status_code == 201 and answer.json() == {"title": "mine", "body": "own", "userId": 1, "id": 101}
assert requests.put(f"{SITE}/posts/1", json={"title": "mine"}).json() == {"title": "mine", "id": 1}
assert requests.patch(f"{SITE}/posts/1", json={"title": "mine"}).json() == post | {"title": "mine"}
assert requests.delete(f"{SITE}/posts/1").json() == {}
assert requests.get(f"{SITE}/posts/101").status_code == 404
print("ok")
