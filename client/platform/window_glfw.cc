// SPDX-License-Identifier: Apache-2.0
#include "client/platform/window.h"

#include "client/platform/glfw_keys.h"

#include <GLFW/glfw3.h>
#include <algorithm>
#include <array>
#include <utility>

namespace tablee::client {
namespace {

constexpr int kButtons = 5;            // of a mouse; those beyond mean nothing here
constexpr std::size_t kEvents = 65536; // that wait for a frame: more than hands make, or an engine is at work

// GLFW tells its troubles to a function: the last one is what an error names.
std::string g_trouble; // the main thread's

void take_trouble(int, char const* description) {
    g_trouble = description;
}

} // namespace

struct Window::Inner {
    GLFWwindow* handle = nullptr;
    std::array<GLFWcursor*, 3> pointers{}; // by Pointer; nothing: the system's own
    Pointer shown = Pointer::Arrow;
    std::vector<InputEvent> events;
    bool damaged = true;
    bool close_requested = false;

    ~Inner() {
        for (GLFWcursor* pointer : pointers)
            if (pointer != nullptr)
                glfwDestroyCursor(pointer);
        if (handle != nullptr)
            glfwDestroyWindow(handle);
        glfwTerminate();
    }

    static Inner& of(GLFWwindow* window) { return *static_cast<Inner*>(glfwGetWindowUserPointer(window)); }
    void push(InputEvent event) {
        if (events.size() < kEvents)
            events.push_back(event);
    }
    void listen();
    void listen_to_keys();
    void listen_to_mouse();
};

void Window::Inner::listen_to_keys() {
    glfwSetInputMode(handle, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
    glfwSetKeyCallback(handle, [](GLFWwindow* window, int key, int scan_code, int action, int mods) {
        char const* const printed = glfwGetKeyName(key, scan_code);
        auto const num_lock = (mods & GLFW_MOD_NUM_LOCK) != 0 ? NumLock::On : NumLock::Off;
        of(window).push(KeyTurned{key_of(key, printed == nullptr ? "" : printed, num_lock),
                                  action != GLFW_RELEASE, mods_of(mods)});
    });
    glfwSetCharCallback(handle, [](GLFWwindow* window, unsigned int character) {
        of(window).push(CharTyped{static_cast<char32_t>(character)});
    });
}

void Window::Inner::listen_to_mouse() {
    glfwSetCursorPosCallback(handle, [](GLFWwindow* window, double x, double y) {
        PixelSize units;
        PixelSize pixels;
        glfwGetWindowSize(window, &units.width, &units.height);
        glfwGetFramebufferSize(window, &pixels.width, &pixels.height);
        double const across = units.width > 0 ? static_cast<double>(pixels.width) / units.width : 1.0;
        double const down = units.height > 0 ? static_cast<double>(pixels.height) / units.height : 1.0;
        of(window).push(PointerMoved{static_cast<float>(x * across), static_cast<float>(y * down)});
    });
    glfwSetCursorEnterCallback(handle, [](GLFWwindow* window, int entered) {
        if (entered == GLFW_FALSE)
            of(window).push(PointerMoved{-1, -1});
    });
    glfwSetMouseButtonCallback(handle, [](GLFWwindow* window, int button, int action, int mods) {
        if (button < kButtons)
            of(window).push(ButtonTurned{button, action == GLFW_PRESS, mods_of(mods)});
    });
    glfwSetScrollCallback(handle, [](GLFWwindow* window, double, double lines) {
        of(window).push(WheelTurned{static_cast<float>(lines)});
    });
}

void Window::Inner::listen() {
    glfwSetWindowUserPointer(handle, this);
    listen_to_keys();
    listen_to_mouse();
    glfwSetWindowFocusCallback(handle, [](GLFWwindow* window, int focused) {
        of(window).push(FocusTurned{focused == GLFW_TRUE});
        of(window).damaged = true;
    });
    glfwSetWindowRefreshCallback(handle, [](GLFWwindow* window) { of(window).damaged = true; });
    glfwSetFramebufferSizeCallback(handle, [](GLFWwindow* window, int, int) { of(window).damaged = true; });
    glfwSetWindowContentScaleCallback(handle,
                                      [](GLFWwindow* window, float, float) { of(window).damaged = true; });
    glfwSetWindowCloseCallback(handle, [](GLFWwindow* window) {
        glfwSetWindowShouldClose(window, GLFW_FALSE);
        of(window).close_requested = true;
    });
}

Window::Window(std::unique_ptr<Inner> inner)
    : inner_(std::move(inner)) {}

Window::~Window() = default;

model::Result<std::unique_ptr<Window>> Window::open(std::string const& title, PixelSize size) {
    g_trouble.clear();
    glfwSetErrorCallback(take_trouble);
    if (glfwInit() != GLFW_TRUE)
        return model::failure("error.window.no-display", {g_trouble});
    auto inner = std::make_unique<Inner>();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "tablee");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "tablee");
    inner->handle = glfwCreateWindow(size.width, size.height, title.c_str(), nullptr, nullptr);
    if (inner->handle == nullptr)
        return model::failure("error.window.no-opengl", {g_trouble});
    glfwSetWindowSizeLimits(inner->handle, 200, 100, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(inner->handle);
    glfwSwapInterval(1);
    inner->pointers = {nullptr, glfwCreateStandardCursor(GLFW_HAND_CURSOR),
                       glfwCreateStandardCursor(GLFW_IBEAM_CURSOR)};
    inner->listen();
    return std::unique_ptr<Window>(new Window(std::move(inner)));
}

void Window::wait(double at_most_seconds) {
    if (at_most_seconds > 0)
        glfwWaitEventsTimeout(at_most_seconds);
    else
        glfwPollEvents();
}

void Window::wake() {
    glfwPostEmptyEvent();
}

std::vector<InputEvent> Window::take_events() {
    return std::exchange(inner_->events, {});
}

bool Window::take_damage() {
    return std::exchange(inner_->damaged, false);
}

bool Window::take_close_request() {
    return std::exchange(inner_->close_requested, false);
}

PixelSize Window::pixels() const {
    PixelSize size;
    glfwGetFramebufferSize(inner_->handle, &size.width, &size.height);
    return glfwGetWindowAttrib(inner_->handle, GLFW_ICONIFIED) == GLFW_TRUE ? PixelSize{} : size;
}

PixelSize Window::size() const {
    PixelSize size;
    glfwGetWindowSize(inner_->handle, &size.width, &size.height);
    return size;
}

float Window::content_scale() const {
    float across = 1;
    float down = 1;
    glfwGetWindowContentScale(inner_->handle, &across, &down);
    return std::clamp(std::max(across, down), 0.5F, 4.0F);
}

void Window::show_frame() {
    glfwSwapBuffers(inner_->handle);
}

model::Result<std::string> Window::read_clipboard() const {
    char const* const text = glfwGetClipboardString(inner_->handle);
    std::string read = text == nullptr ? "" : text;
    if (read.size() > kClipboardBytes)
        return model::failure("error.window.clipboard-too-large", {std::to_string(kClipboardBytes >> 20U)});
    return read;
}

model::Result<void> Window::write_clipboard(std::string const& text) {
    if (text.size() > kClipboardBytes)
        return model::failure("error.window.clipboard-too-large", {std::to_string(kClipboardBytes >> 20U)});
    glfwSetClipboardString(inner_->handle, text.c_str());
    return {};
}

void Window::show_pointer(Pointer pointer) {
    if (std::exchange(inner_->shown, pointer) != pointer)
        glfwSetCursor(inner_->handle, inner_->pointers[static_cast<std::size_t>(pointer)]);
}

void Window::set_title(std::string const& title) {
    glfwSetWindowTitle(inner_->handle, title.c_str());
}

void Window::come_to_front() {
    if (glfwGetWindowAttrib(inner_->handle, GLFW_ICONIFIED) == GLFW_TRUE)
        glfwRestoreWindow(inner_->handle);
    glfwFocusWindow(inner_->handle);
    glfwRequestWindowAttention(inner_->handle);
}

} // namespace tablee::client
