"""unittest runs tests, asynchronous ones too, and mocks patch the clock."""
# covers: unittest.TestCase, unittest.IsolatedAsyncioTestCase, unittest.mock.patch
# python: 3.11
# stderr: \.+\n-+\nRan 3 tests in .*\n\nOK\n

import asyncio
import time
import unittest
import unittest.mock


class Plain(unittest.TestCase):
    def test_sum(self):
        self.assertEqual(1 + 1, 2)

    def test_patched(self):
        with unittest.mock.patch("time.sleep") as sleep:
            time.sleep(3600)
        sleep.assert_called_once_with(3600)


class Asynchronous(unittest.IsolatedAsyncioTestCase):
    async def test_sleep(self):
        self.assertEqual(await asyncio.sleep(0.001, 5), 5)


program = unittest.main(exit=False)
assert program.result.wasSuccessful()
print("ok")
