"""A manager serves objects of any class; calls, results and exceptions go through proxies."""
# covers: multiprocessing.managers.BaseManager, multiprocessing.managers.SyncManager, multiprocessing.managers.BaseProxy, multiprocessing.managers.Token
# python: 3.11

from multiprocessing import Process
from multiprocessing.managers import BaseManager, BaseProxy, SyncManager


class Account:
    def __init__(self, balance):
        self.balance = balance

    def pay(self, amount):
        if amount > self.balance:
            raise ValueError("too poor")
        self.balance -= amount
        return self.balance


class Bank(BaseManager):
    pass


Bank.register("Account", Account)


def spend(account):
    account.pay(30)


if __name__ == "__main__":
    with Bank() as bank:
        account = bank.Account(100)
        assert isinstance(account, BaseProxy)
        process = Process(target=spend, args=(account,))
        process.start()
        process.join()
        assert account.pay(20) == 50
        try:
            account.pay(1000)
        except ValueError as error:
            assert str(error) == "too poor"
        else:
            raise AssertionError("paid")
    with SyncManager() as manager:
        line = manager.Queue()
        line.put("item")
        assert line.get() == "item"
        names = manager.Namespace(one=1)
        names.two = 2
        assert names.one + names.two == 3
    print("ok")
