// SPDX-License-Identifier: Apache-2.0
#include "model/import/plan_csv.h"

#include "model/base/limits.h"
#include "model/base/text.h"
#include "model/import/sheet.h"

namespace tablee::model {
namespace {

enum Column : std::size_t {
    kTitle,
    kOwner,
    kPartners,
    kStart,
    kDue,
    kResources,
    kMeasure,
    kProgress,
    kState,
    kMotive
};

std::vector<ColumnSpec> columns() {
    return {
        {Need::Required, {"action", "titre", "intitule", "title"}},
        {Need::Optional, {"pilote", "responsable", "owner", "lead"}},
        {Need::Optional, {"partenaires", "partenaire", "partners", "partner"}},
        {Need::Optional, {"debut", "date de debut", "start", "start date"}},
        {Need::Optional, {"echeance", "date d echeance", "fin", "due", "due date", "deadline"}},
        {Need::Optional, {"moyens", "ressources", "resources", "means"}},
        {Need::Optional, {"mesure de reussite", "mesure", "indicateur", "measure", "success measure"}},
        {Need::Optional, {"avancement", "progres", "progress"}},
        {Need::Optional, {"etat", "statut", "state", "status"}},
        {Need::Optional, {"motif", "motive", "reason"}},
    };
}

constexpr Meaning<PlanState> kStates[] = {
    {"non demarree", PlanState::NotStarted},
    {"non demarre", PlanState::NotStarted},
    {"non commencee", PlanState::NotStarted},
    {"a faire", PlanState::NotStarted},
    {"not started", PlanState::NotStarted},
    {"to do", PlanState::NotStarted},
    {"en cours", PlanState::InProgress},
    {"en retard", PlanState::InProgress},
    {"in progress", PlanState::InProgress},
    {"late", PlanState::InProgress},
    {"realisee", PlanState::Done},
    {"realise", PlanState::Done},
    {"terminee", PlanState::Done},
    {"termine", PlanState::Done},
    {"faite", PlanState::Done},
    {"fait", PlanState::Done},
    {"done", PlanState::Done},
    {"completed", PlanState::Done},
    {"abandonnee", PlanState::Dropped},
    {"abandonne", PlanState::Dropped},
    {"dropped", PlanState::Dropped},
    {"abandoned", PlanState::Dropped},
};

PlanState state_from(std::int32_t progress) {
    return progress == 0 ? PlanState::NotStarted : progress < 100 ? PlanState::InProgress : PlanState::Done;
}

PlanState read_state(RowReader& reader, std::int32_t progress) {
    std::string const written = reader.title(kState);
    if (written.empty())
        return state_from(progress);
    auto const state = meaning_of(folded(written), kStates);
    if (!state)
        reader.refuse(kState, "error.import.state", {quoted_part(written)});
    return state.value_or(PlanState::NotStarted);
}

void read_days(RowReader& reader, PlanRow& row) {
    row.start = reader.day(kStart);
    row.due = reader.day(kDue);
    if (!row.start.is_none() && !row.due.is_none() && row.due < row.start)
        reader.refuse(kDue, "error.import.due-before-start");
}

PlanRow read_row(RowReader& reader) {
    PlanRow row;
    row.line = reader.line();
    row.title = reader.title(kTitle, Need::Required);
    row.owner = reader.title(kOwner);
    row.partners = reader.text(kPartners);
    read_days(reader, row);
    row.resources = reader.text(kResources);
    row.measure = reader.text(kMeasure);
    row.progress = reader.whole(kProgress, 0, 100).value_or(0);
    row.state = read_state(reader, row.progress);
    row.motive = reader.text(kMotive);
    return row;
}

} // namespace

Import<PlanRow> read_plan(ByteView bytes, std::string_view file) {
    Sheet sheet(bytes, file, columns(), limits::kActions);
    Import<PlanRow> plan;
    for (std::size_t i = 0; i < sheet.row_count(); ++i) {
        RowReader reader(sheet, i);
        PlanRow row = read_row(reader);
        if (reader.is_whole())
            plan.rows.push_back(std::move(row));
    }
    plan.problems = std::move(sheet.problems()).take();
    return plan;
}

} // namespace tablee::model
