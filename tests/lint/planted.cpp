// Shapes that g++ 12 miscompiles, planted so that the lint proves it would find them. Never compiled into
// anything.
#include <coroutine>
#include <string>

struct Task {
    struct promise_type {
        Task get_return_object() { return {}; }
        std::suspend_never initial_suspend() { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() {}
    };
};

template <class Value>
struct Wait {
    bool await_ready() { return true; }
    void await_suspend(std::coroutine_handle<>) {}
    Value await_resume() { return {}; }
};

struct Frame {
    std::string text;
    int number;
};

Wait<bool> ok();
Wait<std::string> word();
Wait<int> send(Frame frame);
template <class Function>
Wait<int> elsewhere(Function) {
    return {};
}

Task all_of_them(std::string text, bool ready) {
    co_await send({text, 1});                              // BAD
    co_await send(Frame{.text = text, .number = 1});       // BAD
    co_await elsewhere([text] { return text.size(); });    // BAD
    std::string chosen = ready ? co_await word() : text;   // BAD
    Frame frame{.text = co_await word(), .number = 2};     // BAD
    const bool both = co_await ok() && co_await ok();      // BAD
    if (co_await ok()) chosen = frame.text;                // BAD
    switch (both ? 1 : static_cast<int>(co_await ok())) {  // BAD
        default: break;
    }
}
