// SPDX-License-Identifier: Apache-2.0
#include "tests/support/allocations.h"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

thread_local std::size_t largest_so_far = 0;

void* counted(std::size_t size) noexcept {
    largest_so_far = std::max(largest_so_far, size);
    return std::malloc(std::max<std::size_t>(size, 1));
}

} // namespace

void* operator new(std::size_t size) {
    if (void* octets = counted(size))
        return octets;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    return counted(size);
}
void operator delete(void* octets) noexcept {
    std::free(octets);
}
void operator delete(void* octets, std::size_t) noexcept {
    std::free(octets);
}
void operator delete(void* octets, std::nothrow_t const&) noexcept {
    std::free(octets);
}

namespace tablee::test {

Allocations::Allocations() {
    largest_so_far = 0;
}
std::size_t Allocations::largest() const {
    return largest_so_far;
}

} // namespace tablee::test
