// SPDX-License-Identifier: Apache-2.0
#include "client/cli/count_export.h"

#include "client/cli/count_methods.h"
#include "client/cli/count_rows.h"
#include "model/report/college_report.h"
#include "model/report/session_words.h"
#include "model/session/poll_count.h"
#include "model/voting/poll_method.h"
#include "model/voting/withdrawal.h"

#include <algorithm>
#include <array>

namespace tablee::client {
namespace {

namespace voting = model::voting;
using Json = nlohmann::ordered_json;
using voting::Rational;

Rational rational(model::Fraction const& share) {
    return {share.numerator, share.denominator};
}

char const* word_of(voting::RankingCount count) {
    constexpr std::array kWords{"schulze", "copeland", "ranked_pairs", "borda", "irv", "stv"};
    return kWords[static_cast<std::size_t>(count)];
}

// What the file calls the method.
struct MethodWord {
    char const* operator()(voting::DotsRules const&) const { return "dot"; }
    char const* operator()(voting::MotionRules const&) const { return "motion"; }
    char const* operator()(voting::JudgmentPoll const&) const { return "majority_judgment"; }
    char const* operator()(voting::ApprovalPoll const&) const { return "approval"; }
    char const* operator()(voting::ScorePoll const&) const { return "score"; }
    char const* operator()(voting::RankingPoll const& one) const { return word_of(one.count); }
    char const* operator()(voting::BudgetPoll const& one) const {
        return one.funding == voting::Funding::EqualShares ? "equal_shares" : "greedy_pb";
    }
    char const* operator()(voting::PlacingPoll const&) const { return "effect_effort"; }
    char const* operator()(voting::ComparingPoll const&) const { return "pairwise_comparison"; }
    char const* operator()(voting::ConsentPoll const&) const { return "consent"; }
};

struct Group {
    std::string name;
    Rational share = 0;
    std::vector<voting::Choice> choices; // not blank, of the options that stand
    Rational weight = 1;                 // of one of them
};

class Exporter {
  public:
    Exporter(model::Session const& session, model::Poll const& poll)
        : session_(session)
        , poll_(poll)
        , sheet_(poll.as.sheet)
        , result_(*poll.result)
        , kept_(sheet_.options.size(), poll.withdrawn)
        , method_(kept_.of(sheet_.method)) {
        gather();
    }

    [[nodiscard]] Json file() {
        put_head();
        if (withheld()) {
            out_["withheld"] = "small_college";
            return std::move(out_);
        }
        if (std::holds_alternative<voting::MotionRules>(method_))
            put_motion();
        else if (std::holds_alternative<voting::ConsentPoll>(method_))
            put_consent();
        else
            put_ballots();
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool weighs() const { return model::shares_weigh(sheet_.colleges.weighing); }
    [[nodiscard]] bool may_show_colleges() const {
        auto const figures = model::report::college_figures(session_, poll_);
        return std::ranges::none_of(figures, &model::report::CollegeFigures::withheld);
    }
    [[nodiscard]] bool withheld() const { return weighs() && !may_show_colleges(); }
    [[nodiscard]] Rational share_of(model::CollegeId const& college) const {
        if (sheet_.colleges.weighing == model::Weighing::EqualShares)
            return 1;
        for (model::CollegeShare const& one : sheet_.colleges.shares)
            if (one.college == college)
                return rational(one.share);
        return 0;
    }

    void gather();
    void take(model::CountedChoice const& one);
    void weigh();
    void put_head();
    void put_by_hand();
    void put_ballots();
    void put_options(Json& options);
    void put_data(Json& into, std::vector<Group const*> const& groups, bool weighted);
    void put_judged(Json& into);
    void put_motion();
    [[nodiscard]] bool asks_each_college(voting::MotionRules const& rules) const;
    void put_double_majority(voting::MotionOutcome const& outcome, voting::MotionRules const& rules);
    void put_motion_rules(Json& options) const;
    void put_consent();
    // Weights written into each row: where the colleges of the format would not say the same.
    [[nodiscard]] bool flat() const;

    model::Session const& session_;
    model::Poll const& poll_;
    model::RuleSheet const& sheet_;
    model::PollResult const& result_;
    voting::Kept kept_;
    voting::Method method_;
    std::vector<Group> groups_; // colleges in the order of the roll, then those without one
    std::optional<voting::Totals> totals_;
    std::uint32_t blank_ = 0;
    std::uint32_t without_college_ = 0;
    Json out_;
};

void Exporter::gather() {
    for (model::College const& college : session_.colleges)
        groups_.push_back({college.as.name.utf8, share_of(college.id), {}, 1});
    groups_.emplace_back();
    for (model::CountedChoice const& one : result_.choices)
        if (one.choice)
            take(one);
    if (result_.by_hand) {
        totals_ = kept_.of(result_.by_hand->totals);
        blank_ += result_.by_hand->set_aside;
    }
    if (weighs())
        weigh();
}

void Exporter::take(model::CountedChoice const& one) {
    voting::Choice choice = kept_.of(*one.choice);
    // A motion counts its blanks itself, and silence is part of a consent.
    bool const counts_all = !voting::asks_options(method_);
    if (!counts_all && voting::is_blank(choice)) {
        blank_ += 1;
        return;
    }
    model::Member const* member = session_.members.find(one.voice);
    std::size_t at = groups_.size() - 1;
    if (member != nullptr && member->as.college)
        for (std::size_t i = 0; i < session_.colleges.size(); i += 1)
            if (session_.colleges.at(i).id == *member->as.college)
                at = i;
    groups_[at].choices.push_back(std::move(choice));
}

void Exporter::weigh() {
    without_college_ = static_cast<std::uint32_t>(groups_.back().choices.size());
    groups_.pop_back(); // no college, no share
    std::vector<Rational> shares;
    std::vector<std::uint64_t> ballots;
    for (Group const& group : groups_) {
        shares.push_back(group.share);
        ballots.push_back(group.choices.size());
    }
    auto const weights = voting::ballot_weights(shares, ballots, sheet_.colleges.empty);
    for (std::size_t i = 0; i < groups_.size(); i += 1)
        groups_[i].weight = weights[i];
}

void Exporter::put_head() {
    out_["id"] = hex(poll_.id);
    out_["title"] = sheet_.question.utf8;
    out_["source"] = model::report::reference_of(session_, "Tablée");
    out_["method"] = std::visit(MethodWord(), method_);
    if (voting::asks_options(method_)) {
        out_["proposals"] = Json::array();
        for (std::uint16_t const option : result_.options)
            out_["proposals"].push_back(model::report::words_of(session_, sheet_.options[option]));
    }
    if (sheet_.retain > 0)
        out_["retain"] = sheet_.retain;
    for (std::uint16_t const option : poll_.withdrawn)
        out_["withdrawn"].push_back(model::report::words_of(session_, sheet_.options[option]));
    if (blank_ > 0)
        out_["blank"] = blank_;
    if (result_.nulls > 0 && voting::asks_options(method_))
        out_["null"] = result_.nulls;
    if (without_college_ > 0)
        out_["without_college"] = without_college_;
    if (result_.by_hand)
        put_by_hand();
}

void Exporter::put_by_hand() {
    model::PaperTotalsEntered const& by_hand = *result_.by_hand;
    out_["by_hand"] = {{"by", by_hand.by == model::HandCount::Paper ? "paper" : "hands"},
                       {"ballots", by_hand.envelopes},
                       {"set_aside", by_hand.set_aside}};
}

// --- Methods that ask about options ---

bool Exporter::flat() const {
    auto const* judged = std::get_if<voting::JudgmentPoll>(&method_);
    return std::holds_alternative<voting::PlacingPoll>(method_) ||
           std::holds_alternative<voting::ComparingPoll>(method_) ||
           (judged != nullptr && judged->no_opinion == voting::NoOpinion::OwnMedian);
}

void Exporter::put_options(Json& options) {
    if (auto const* dots = std::get_if<voting::DotsRules>(&method_); dots != nullptr && !totals_) {
        options["points"] = dots->dots;
        options["max_per_proposal"] = dots->cap;
    }
    if (auto const* judged = std::get_if<voting::JudgmentPoll>(&method_)) {
        options["median"] = judged->median == voting::Median::Lower ? "lower" : "upper";
        if (judged->no_opinion == voting::NoOpinion::Worst)
            options["default"] = 0;
        else
            options["default"] = judged->no_opinion == voting::NoOpinion::OwnMedian ? "median" : "normalize";
    }
    if (auto const* approval = std::get_if<voting::ApprovalPoll>(&method_);
        approval != nullptr && approval->at_most > 0)
        options["max_choices"] = approval->at_most;
    if (auto const* score = std::get_if<voting::ScorePoll>(&method_)) {
        constexpr std::array kWords{"sum", "mean", "median"};
        options["aggregate"] = kWords[static_cast<std::size_t>(score->aggregate)];
        options["min"] = 0;
        options["max"] = score->top;
    }
    if (auto const* ranking = std::get_if<voting::RankingPoll>(&method_);
        ranking != nullptr && ranking->count == voting::RankingCount::Transferable) {
        options["seats"] = ranking->seats;
        options["quota"] = "droop";
    }
    auto const* budget = std::get_if<voting::BudgetPoll>(&method_);
    if (budget == nullptr || budget->funding != voting::Funding::EqualShares)
        return;
    Rational voters = 0;
    for (Group const& group : groups_)
        voters += group.weight * static_cast<std::uint64_t>(group.choices.size());
    // As model/voting/poll_budget.cc: a hundredth of the first share at a time, then by votes.
    options["completion"] = {{"kind", "none"}, {"until", "overshoot"}, {"then", "votes"}};
    if (voters == 0 || budget->budget == 0)
        return;
    options["completion"]["kind"] = "increment";
    options["completion"]["per_voter"] = number_json(Rational(budget->budget) / voters / 100);
}

void Exporter::put_data(Json& into, std::vector<Group const*> const& groups, bool weighted) {
    auto const* judged = std::get_if<voting::JudgmentPoll>(&method_);
    // By college the format has no number of judges: what "no opinion" becomes is written out.
    bool const written_out = judged != nullptr && weighs() && judged->no_opinion == voting::NoOpinion::Worst;
    CountRows rows(kept_.size(), judged != nullptr,
                   written_out ? std::optional<std::uint8_t>(0) : std::nullopt);
    for (Group const* group : groups)
        for (voting::Choice const& choice : group->choices)
            rows.add(choice, weighted ? group->weight : Rational(1));
    if (totals_)
        rows.add(*totals_);
    if (std::holds_alternative<voting::ComparingPoll>(method_)) {
        into["comparisons"] = rows.comparisons();
    } else if (std::holds_alternative<voting::PlacingPoll>(method_)) {
        into["ballots"] = {{"effect", {{"format", "sparse"}, {"data", rows.effect()}}},
                           {"effort", {{"format", "sparse"}, {"data", rows.effort()}}}};
    } else {
        char const* format = judged != nullptr ? "graded" : row_format(voting::blank_choice(method_));
        into["ballots"] = {{"format", format}, {"data", rows.data()}};
    }
}

// Grades given on screens and counted by hand, as one tally an option.
void Exporter::put_judged(Json& into) {
    auto rows = std::get<voting::GradesTotals>(*totals_).grades;
    for (Group const& group : groups_)
        for (voting::Choice const& choice : group.choices)
            for (voting::Grade const& one : std::get<voting::GradesChoice>(choice).grades)
                rows[one.option][one.grade] += 1;
    into["ballots"] = {{"format", "tallies"}, {"data", rows}};
}

void Exporter::put_ballots() {
    Json options = Json::object();
    put_options(options);
    auto const* judged = std::get_if<voting::JudgmentPoll>(&method_);
    if (judged != nullptr)
        out_["grades"] = judged->grades;
    if (auto const* placing = std::get_if<voting::PlacingPoll>(&method_))
        out_["grades"] = placing->grades;
    if (auto const* budget = std::get_if<voting::BudgetPoll>(&method_)) {
        out_["costs"] = budget->costs;
        out_["budget"] = budget->budget;
    }
    if (weighs() && !flat()) {
        out_["inner"] = out_["method"];
        out_["method"] = "college";
        out_["inner_options"] = std::move(options);
        out_["options"] = {
            {"empty_college", sheet_.colleges.empty == voting::EmptyCollege::Lose ? "lose" : "redistribute"}};
        out_["colleges"] = Json::array();
        for (Group const& group : groups_) {
            Json rows;
            put_data(rows, {&group}, false);
            out_["college_format"] = rows["ballots"]["format"];
            out_["colleges"].push_back({{"name", group.name},
                                        {"share", number_json(group.share)},
                                        {"ballots", rows["ballots"]["data"]}});
        }
        return;
    }
    Rational judges = 0;
    std::vector<Group const*> groups;
    for (Group const& group : groups_) {
        groups.push_back(&group);
        judges += group.weight * static_cast<std::uint64_t>(group.choices.size());
        if (weighs())
            out_["weights"].push_back({{"name", group.name},
                                       {"share", number_json(group.share)},
                                       {"one_ballot", number_json(group.weight)}});
    }
    if (result_.by_hand)
        judges += result_.by_hand->envelopes - result_.by_hand->set_aside;
    if (judged != nullptr && judged->no_opinion != voting::NoOpinion::Normalized)
        out_["judges"] = number_json(judges);
    if (judged != nullptr && totals_)
        put_judged(out_);
    else
        put_data(out_, groups, weighs());
    if (!options.empty())
        out_["options"] = std::move(options);
}

// --- One question ---

struct Said {
    std::uint64_t votes_for = 0;
    std::uint64_t against = 0;
    std::uint64_t abstain = 0;
    std::uint64_t blank = 0;

    [[nodiscard]] Json json() const {
        return {{"for", votes_for}, {"against", against}, {"abstain", abstain}, {"blank", blank}};
    }
};

Said said_in(Group const& group) {
    Said said;
    for (voting::Choice const& choice : group.choices) {
        voting::Motion const motion = std::get<voting::MotionChoice>(choice).motion;
        said.votes_for += motion == voting::Motion::For ? 1U : 0U;
        said.against += motion == voting::Motion::Against ? 1U : 0U;
        said.abstain += motion == voting::Motion::Abstain ? 1U : 0U;
        said.blank += motion == voting::Motion::Blank ? 1U : 0U;
    }
    return said;
}

void Exporter::put_motion_rules(Json& options) const {
    auto const& rules = std::get<voting::MotionRules>(method_);
    constexpr std::array kBases{"expressed", "cast", "present_or_represented", "members"};
    options["base"] = kBases[static_cast<std::size_t>(rules.base)];
    if (rules.threshold.numerator > 0)
        options["threshold"] = number_json(rational(rules.threshold));
    if (rules.tie == voting::MotionTie::CastingVote)
        options["casting_vote"] = true;
    if (poll_.on_paper())
        options["secret"] = true;
    model::QuorumFigures const& quorum = result_.quorum;
    if (quorum.required > 0 && quorum.voices > 0)
        options["quorum"] = {{"fraction", number_json(Rational(quorum.required, quorum.voices))},
                             {"of", "members"},
                             {"proxies_count", session_.charter->quorum.proxies_count}};
}

// The chair's vote stands in the file only where the announced result already tells it.
char const* vote_of_chair(voting::MotionOutcome const& outcome, voting::MotionRules const& rules) {
    if (!outcome.tie || rules.tie != voting::MotionTie::CastingVote)
        return nullptr;
    if (outcome.casting_vote_used)
        return outcome.adopted ? "for" : "against";
    bool const passes = outcome.votes.votes_for >= outcome.required;
    return passes && !outcome.adopted && outcome.quorum_reached ? "abstain" : nullptr;
}

// Where the file's rule is the session's: more for than against in each college, and nobody outside of one.
bool Exporter::asks_each_college(voting::MotionRules const& rules) const {
    return sheet_.colleges.weighing == model::Weighing::DoubleMajority && may_show_colleges() &&
           rules.base == voting::MajorityBase::Expressed && rules.threshold.numerator == 0 &&
           groups_.back().choices.empty();
}

void Exporter::put_double_majority(voting::MotionOutcome const& outcome, voting::MotionRules const& rules) {
    out_["inner"] = out_["method"];
    out_["method"] = "college";
    out_["options"] = {{"weighing", "double_majority"}};
    out_["inner_options"] = Json::object();
    put_motion_rules(out_["inner_options"]);
    out_["colleges"] = Json::array();
    for (std::size_t i = 0; i + 1 < groups_.size(); i += 1) {
        voting::MotionVotes votes;
        for (voting::Choice const& choice : groups_[i].choices) {
            voting::Motion const said = std::get<voting::MotionChoice>(choice).motion;
            votes.votes_for += said == voting::Motion::For ? 1 : 0;
            votes.against += said == voting::Motion::Against ? 1 : 0;
            votes.abstain += said == voting::Motion::Abstain ? 1 : 0;
        }
        out_["colleges"].push_back(
            {{"name", groups_[i].name},
             {"votes", {{"for", votes.votes_for}, {"against", votes.against}, {"abstain", votes.abstain}}}});
    }
    // The room's figures and the chair's vote are nobody's college's: the first one carries them.
    Json& first = out_["colleges"].front()["votes"];
    first["members"] = result_.quorum.voices;
    first["present"] = result_.quorum.present;
    first["represented"] = result_.quorum.represented;
    if (char const* chair = vote_of_chair(outcome, rules))
        first["president"] = chair;
}

void Exporter::put_motion() {
    auto const& rules = std::get<voting::MotionRules>(method_);
    if (weighs()) {
        out_["inner"] = out_["method"];
        out_["method"] = "college";
        out_["inner_options"] = Json::object();
        put_motion_rules(out_["inner_options"]);
        out_["colleges"] = Json::array();
        for (Group const& group : groups_)
            out_["colleges"].push_back({{"name", group.name},
                                        {"share", number_json(group.share)},
                                        {"ballots", said_in(group).json()}});
        out_["quorum_met"] = result_.quorum.reached;
        return;
    }
    auto const& motion = std::get<voting::MotionOutcome>(result_.outcome);
    if (asks_each_college(rules))
        return put_double_majority(motion, rules);
    voting::MotionVotes const& votes = motion.votes;
    out_["votes"] = {{"for", votes.votes_for},
                     {"against", votes.against},
                     {"abstain", votes.abstain},
                     {"blank", votes.blank},
                     {"null", votes.null},
                     {"members", result_.quorum.voices},
                     {"present", result_.quorum.present},
                     {"represented", result_.quorum.represented}};
    if (char const* chair = vote_of_chair(motion, rules))
        out_["votes"]["president"] = chair;
    out_["options"] = Json::object();
    put_motion_rules(out_["options"]);
    if (!may_show_colleges())
        return;
    for (model::CollegeVerdict const& verdict : result_.verdicts)
        if (model::College const* college =
                verdict.college ? session_.colleges.find(*verdict.college) : nullptr)
            out_["double_majority"].push_back(
                {{"name", college->as.name.utf8}, {"adopted", verdict.adopted}});
}

void Exporter::put_consent() {
    auto const& outcome = *std::get<std::shared_ptr<voting::MethodOutcome const>>(result_.outcome);
    auto const& votes = std::get<voting::ConsentDetail>(outcome.detail).votes;
    out_["votes"] = {{"consent", votes.consent},
                     {"reservations", votes.reservations},
                     {"objections", votes.objections},
                     {"lifted", votes.lifted},
                     {"abstain", votes.abstain}};
}

} // namespace

nlohmann::ordered_json count_export(model::Session const& session, model::Poll const& poll) {
    return Exporter(session, poll).file();
}

} // namespace tablee::client
