// SPDX-License-Identifier: Apache-2.0
#include "sync/net/wake_up.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <system_error>
#include <unistd.h>

namespace tablee::sync {

namespace {

class EventDescriptor final : public WakeUp {
  public:
    explicit EventDescriptor(int descriptor)
        : descriptor_(descriptor) {}
    ~EventDescriptor() override { ::close(descriptor_); }
    EventDescriptor(EventDescriptor const&) = delete;
    EventDescriptor& operator=(EventDescriptor const&) = delete;

    // A full counter refuses, and is a signal already.
    void signal() override { static_cast<void>(::eventfd_write(descriptor_, 1)); }

    void wait(std::intptr_t socket, int timeout_ms) override {
        std::array<pollfd, 2> watched{pollfd{static_cast<int>(socket), POLLIN, 0},
                                      pollfd{descriptor_, POLLIN, 0}};
        if (::poll(watched.data(), watched.size(), timeout_ms) > 0 && watched[1].revents != 0) {
            eventfd_t signals = 0;
            static_cast<void>(::eventfd_read(descriptor_, &signals));
        }
    }

  private:
    int descriptor_;
};

} // namespace

model::Result<std::unique_ptr<WakeUp>> open_wake_up() {
    int const descriptor = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (descriptor < 0)
        return model::failure("error.net.start", {std::generic_category().message(errno)});
    return std::make_unique<EventDescriptor>(descriptor);
}

} // namespace tablee::sync
