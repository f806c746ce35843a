using System.Text.Json;
using System.Text.Json.Serialization;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Words;

namespace Disclosure.Workflow.Tests.Ports;

public sealed class NoticeFactJsonTests
{
    [Fact]
    public void Every_fact_is_read_back_as_it_was_written() => Assert.All(Facts.Of<NoticeFact>(), fact =>
    {
        var json = NoticeFactJson.Serialize(fact);
        var again = NoticeFactJson.Parse(json);
        Assert.Equal(fact.GetType(), again.GetType());
        Assert.Equal(json, NoticeFactJson.Serialize(again));
    });

    [Fact]
    public void A_fact_is_stored_under_its_name_with_its_arguments() => Assert.Equal(
        """{"type":"givenUp","report":"甲局2022年报告","reason":"没有","why":{"type":"nothingRead"}}""",
        NoticeFactJson.Serialize(new NoticeFact.GivenUp("甲局2022年报告", "没有", new StepFailure.NothingRead())));

    [Fact]
    public void What_ended_a_review_is_stored_by_its_name() => Assert.Equal(
        """{"type":"approvalVoid","report":"甲局2022年报告","end":"Returned","reason":"缺页"}""",
        NoticeFactJson.Serialize(new NoticeFact.ApprovalVoid("甲局2022年报告", ReviewEnd.Returned, "缺页")));

    [Fact]
    public void A_request_of_before_its_reviewer_was_stored_is_read()
    {
        const string Stored =
            """
            {"type":"reviewAsked","report":"甲","review":{"tier":"初审","round":1,"errors":2,"warnings":3,"expires":"2023-02-09T12:00:00+08:00"}}
            """;
        var asked = Assert.IsType<NoticeFact.ReviewAsked>(NoticeFactJson.Parse(Stored));
        Assert.Equal((null, 0, "初审"), (asked.Review.Reviewer, asked.Review.Number, asked.Review.Tier));
        Assert.Equal(Stored, NoticeFactJson.Serialize(asked));
    }

    [Fact]
    public void What_may_be_unknown_may_be_absent()
    {
        NoticeFact[] facts =
        [
            new NoticeFact.Unreadable("甲", "乙", null), new NoticeFact.GivenUp("甲", "乙", null),
            new NoticeFact.GroupUnreadable("甲", "乙", null), new NoticeFact.GroupGivenUp("甲", "乙", null),
        ];
        Assert.All(facts, static fact => Assert.Equal(fact, NoticeFactJson.Parse(NoticeFactJson.Serialize(fact))));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"type":"unheardOf"}""")]
    [InlineData("""{"type":"published"}""")]
    public void What_is_no_fact_is_not_taken_for_one(string json) => Assert.Throws<JsonException>(() => NoticeFactJson.Parse(json));

    [Fact]
    public void Every_kind_of_fact_keeps_its_name_in_the_store()
    {
        Assert.Equal(
            [
                "reviewAsked", "reviewAskedAgain", "reviewPassedOn", "reviewReminded", "tierSilent", "returned", "published", "unreadable",
                "givenUp", "groupReviewAsked", "groupReviewPassedOn", "groupReviewReminded", "groupTierSilent", "groupReturned",
                "groupUnreadable", "groupGivenUp", "confirmAddress", "filingHeld", "sentByAnother", "changedHands", "replaced",
                "unreadableUnquoted", "givenUpUnquoted", "takenBack", "noLongerAsked", "approvalVoid",
                "putBack", "publishedAgain", "approvalCounts", "returnReminded", "returnSilent", "toRead",
            ],
            Names(typeof(NoticeFact)));
        Assert.Equal(
            [
                "originalMissing", "readingMissing", "nothingToCorrect", "nothingRead", "identityMissing", "policyUnusable", "processDied",
                "runTooLong", "runWithoutOutcome", "runBroken", "runTooCostly", "machineTrouble", "eventsChanged",
            ],
            Names(typeof(StepFailure)));
        Assert.Equal(
            [
                "noTiers", "tierUnnamed", "tierEmpty", "reviewerTwice", "reviewerWithoutId", "timeNotPositive", "approvalsUnmet",
                "readerTwice",
            ],
            Names(typeof(PolicyProblem)));
    }

    private static IEnumerable<string> Names(Type set) => set.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
        .Cast<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!);
}
