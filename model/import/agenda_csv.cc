// SPDX-License-Identifier: Apache-2.0
#include "model/import/agenda_csv.h"

#include "model/base/limits.h"
#include "model/import/sheet.h"

#include <map>

namespace tablee::model {
namespace {

enum Column : std::size_t { kNumber, kTitle, kMinutes };

constexpr std::int32_t kNumberMax = 999;

std::vector<ColumnSpec> columns() {
    return {
        {Need::Optional, {"numero", "no", "n", "n o", "num", "number", "item number", "rang"}},
        {Need::Required, {"point", "intitule", "titre", "objet", "item", "title", "subject"}},
        {Need::Optional,
         {"duree min", "duree", "duree en minutes", "duree minutes", "minutes", "min", "duration",
          "duration min"}},
    };
}

} // namespace

Import<AgendaRow> read_agenda(ByteView bytes, std::string_view file) {
    Sheet sheet(bytes, file, columns(), limits::kAgendaItems);
    Import<AgendaRow> agenda;
    std::map<std::int32_t, std::size_t> lines; // of each number
    std::int32_t last_number = 0;
    for (std::size_t i = 0; i < sheet.row_count(); ++i) {
        RowReader reader(sheet, i);
        AgendaRow row;
        row.line = reader.line();
        row.number = reader.whole(kNumber, 1, kNumberMax).value_or(last_number + 1);
        row.title = reader.title(kTitle, Need::Required);
        row.minutes = reader.minutes(kMinutes, kItemMinutesMax).value_or(0);
        if (!reader.is_whole())
            continue;
        auto const [first, is_new] = lines.try_emplace(row.number, row.line);
        if (!is_new) {
            reader.refuse(kNumber, "error.import.same-value",
                          {std::to_string(row.number), std::to_string(first->second)});
            continue;
        }
        last_number = row.number;
        agenda.rows.push_back(std::move(row));
    }
    agenda.problems = std::move(sheet.problems()).take();
    return agenda;
}

} // namespace tablee::model
