"""A zone is not found by its name, and the error says why; one with an offset is made as everywhere."""
# covers: zoneinfo.ZoneInfo
# python: 3.11
# host: browser

import datetime
import zoneinfo

try:
    zoneinfo.ZoneInfo("Europe/Moscow")
except zoneinfo.ZoneInfoNotFoundError as error:
    assert "No time zone found with key Europe/Moscow" in str(error), error
    assert "Use datetime.timezone" in str(error), error
else:
    raise AssertionError("a zone")
noon = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.timezone(datetime.timedelta(hours=3)))
assert noon.astimezone(datetime.timezone.utc).hour == 9
print("ok")
