// SPDX-License-Identifier: Apache-2.0
#include "sync/net/enet_library.h"

#include <enet/enet.h>
#include <mutex>

namespace tablee::sync {

class EnetLibrary {
  public:
    // The first checksum fills ENet's table: better here, alone, than in several network threads at once.
    EnetLibrary()
        : started_(enet_initialize() == 0) {
        enet_crc32(nullptr, 0);
    }
    ~EnetLibrary() {
        if (started_)
            enet_deinitialize();
    }
    EnetLibrary(EnetLibrary const&) = delete;
    EnetLibrary& operator=(EnetLibrary const&) = delete;
    [[nodiscard]] bool started() const { return started_; }

  private:
    bool started_;
};

model::Result<std::shared_ptr<EnetLibrary const>> hold_enet() {
    static std::mutex door;
    static std::weak_ptr<EnetLibrary const> held; // counts, and keeps nothing alive
    std::scoped_lock const lock(door);
    auto library = held.lock();
    if (!library) {
        library = std::make_shared<EnetLibrary const>();
        if (!library->started())
            return model::failure("error.net.start", {"enet_initialize"});
        held = library;
    }
    return library;
}

} // namespace tablee::sync
