// SPDX-License-Identifier: Apache-2.0
#include "model/import/proposals_csv.h"

#include "model/base/limits.h"
#include "model/base/text.h"
#include "model/import/sheet.h"

#include <map>

namespace tablee::model {
namespace {

enum Column : std::size_t { kReference, kTitle, kDescription, kPledge, kImpact, kEffort };

constexpr std::int32_t kPledgeMax = 99;
constexpr std::int32_t kScaleMax = 5;

std::vector<ColumnSpec> columns() {
    return {
        {Need::Optional, {"reference", "ref", "numero", "code"}},
        {Need::Required, {"titre", "proposition", "action", "intitule", "title", "proposal"}},
        {Need::Optional, {"description", "detail", "details", "texte", "text"}},
        {Need::Optional, {"engagement", "pledge"}},
        {Need::Optional, {"impact", "effet"}},
        {Need::Optional, {"effort"}},
    };
}

ProposalRow read_row(RowReader& reader) {
    ProposalRow row;
    row.line = reader.line();
    row.reference = reader.title(kReference);
    row.title = reader.title(kTitle, Need::Required);
    row.description = reader.text(kDescription);
    row.pledge = reader.whole(kPledge, 1, kPledgeMax);
    row.impact = reader.whole(kImpact, 1, kScaleMax);
    row.effort = reader.whole(kEffort, 1, kScaleMax);
    return row;
}

} // namespace

Import<ProposalRow> read_proposals(ByteView bytes, std::string_view file) {
    Sheet sheet(bytes, file, columns(), limits::kProposals);
    Import<ProposalRow> proposals;
    std::map<std::string, std::size_t> lines; // of each reference, folded
    for (std::size_t i = 0; i < sheet.row_count(); ++i) {
        RowReader reader(sheet, i);
        ProposalRow row = read_row(reader);
        if (!reader.is_whole())
            continue;
        auto const first = row.reference.empty() ? lines.end() : lines.find(folded(row.reference));
        if (first != lines.end()) {
            reader.refuse(kReference, "error.import.same-value",
                          {quoted_part(row.reference), std::to_string(first->second)});
            continue;
        }
        if (!row.reference.empty())
            lines.emplace(folded(row.reference), row.line);
        proposals.rows.push_back(std::move(row));
    }
    proposals.problems = std::move(sheet.problems()).take();
    return proposals;
}

} // namespace tablee::model
