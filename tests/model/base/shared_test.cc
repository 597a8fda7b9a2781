// SPDX-License-Identifier: Apache-2.0
#include "model/base/shared.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace tablee::model {

TEST_SUITE("model/base") {
    TEST_CASE("copies share one value until one of them is edited") {
        Shared<std::string> const first(std::string("un"));
        Shared<std::string> second = first;
        CHECK(second.is_shared_with(first));
        CHECK(&*second == &*first);
        second.edit() += " deux";
        CHECK_FALSE(second.is_shared_with(first));
        CHECK(*first == "un");
        CHECK(*second == "un deux");
    }

    TEST_CASE("an only owner is edited in place") {
        Shared<std::string> value(std::string("un"));
        std::string const* const before = &*value;
        value.edit() = "deux";
        CHECK(&*value == before);
        {
            Shared<std::string> const other = value;
            CHECK(other->size() == 4);
        }
        CHECK(&value.edit() == before); // the other is gone
    }

    TEST_CASE("moving takes the value along, assigning drops the old one") {
        auto const watched = std::make_shared<int>(1);
        Shared<std::shared_ptr<int>> a{watched};
        CHECK(watched.use_count() == 2);
        Shared<std::shared_ptr<int>> b = std::move(a);
        CHECK(**b == 1);
        CHECK(watched.use_count() == 2);
        a = b; // a moved-from one may be assigned
        CHECK(a.is_shared_with(b));
        b = Shared<std::shared_ptr<int>>{};
        CHECK(watched.use_count() == 2);
        a = Shared<std::shared_ptr<int>>{};
        CHECK(watched.use_count() == 1);
        a = a;
        CHECK(*a == nullptr);
    }

    TEST_CASE("a copy may be read and dropped by another thread while the owner edits") {
        Shared<std::vector<int>> value(std::vector<int>{0});
        for (int turn = 1; turn <= 500; turn += 1) {
            int seen = -1;
            std::thread reader([copy = value, &seen] { seen = copy->back(); });
            value.edit().push_back(turn);
            reader.join();
            CHECK(seen == turn - 1);
        }
    }
}

} // namespace tablee::model
