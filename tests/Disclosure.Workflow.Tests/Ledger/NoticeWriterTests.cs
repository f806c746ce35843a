using System.Text;
using Disclosure.Contracts;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Process;
using Disclosure.Workflow.Tests.Steps;

namespace Disclosure.Workflow.Tests.Ledger;

public class NoticeWriterTests
{
    private static readonly Contact Group = new("公开办群", "robot:群");

    [Fact]
    public async Task A_group_hears_of_everything_and_is_never_given_a_link_to_decide_by()
    {
        var world = new World(groups: [Group]);
        var id = await world.FileAsync(FakeReader.File("青河县民政局", 2024));
        await world.ApproveAllAsync(id);
        var told = world.Store.Notices.Where(notice => notice.To == Group).ToList();
        Assert.Equal(Offices.Usual.Tiers.Count, told.Count(notice => notice.Kind == NoticeKind.ReviewRequest));
        Assert.Single(told, notice => notice.Kind == NoticeKind.Publication);
        Assert.All(told, notice =>
        {
            Assert.Equal(world.Report(id), notice.Link);
            Assert.DoesNotContain("/review/", notice.Body, StringComparison.Ordinal);
        });
        Assert.Equal(world.Store.Notices.Count, world.Store.Notices.Select(notice => notice.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("robot:群")]
    [InlineData(" ROBOT:群")]
    public async Task An_address_a_sender_gives_is_never_one_of_the_office_s_own(string address)
    {
        var world = new World(groups: [Group]);
        await world.Desk.FileAsync(
            Encoding.UTF8.GetBytes($"%PDF-1.7|{FakeReader.Unreadable}"),
            "x.pdf",
            World.OfficeFiler with { Sender = new Contact("报送人", address) },
            TestContext.Current.CancellationToken);
        await world.RunDueAsync();
        Assert.DoesNotContain(
            world.Store.Notices,
            notice => notice.To.Address.Trim().Equals("robot:群", StringComparison.OrdinalIgnoreCase) && notice.To != Group);
        Assert.NotEmpty(world.Store.Notices);
    }
}
