"""Общий счётчик процессов: Value с замком и своя копия без него."""

from multiprocessing import Process, Value, current_process

own = 0


def work(shared, times):
    global own
    for _ in range(times):
        own += 1
        with shared.get_lock():
            shared.value += 1
    name = current_process().name
    print(f"{name}: своих {own}, общих уже {shared.value}")


if __name__ == "__main__":
    shared = Value("i", 0)
    processes = [Process(target=work, args=(shared, 100)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(f"У родителя: своих {own}, общих {shared.value}")
