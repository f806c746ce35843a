using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Server.Tests.Storage;

public sealed class DiskRoomTests
{
    private const long Megabyte = 1 << 20;

    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(2_000, 0, RoomLeft.Enough)]
    [InlineData(1_999, 0, RoomLeft.Little)]
    [InlineData(500, 0, RoomLeft.Little)]
    [InlineData(499, 0, RoomLeft.None)]
    [InlineData(2_000, 899, RoomLeft.Enough)]
    [InlineData(2_000, 900, RoomLeft.Little)]
    [InlineData(2_000, 999, RoomLeft.Little)]
    [InlineData(2_000, 1_000, RoomLeft.None)]
    public void Free_space_and_quota_each_say_how_much_room_is_left(long free, long used, RoomLeft left)
    {
        var room = new DiskRoom(
            () => free * Megabyte, () => used * Megabyte, new LimitSettings { LeastFreeMegabytes = 500, DiskMegabytes = 1_000 }, _time);
        Assert.Equal(new StorageRoom(left, free, used, 1_000), room.Look());
    }

    [Fact]
    public void Without_a_quota_the_folder_is_not_looked_at()
    {
        var room = new DiskRoom(
            static () => 3_000 * Megabyte, static () => throw new InvalidOperationException(), new LimitSettings(), _time);
        Assert.Equal(new StorageRoom(RoomLeft.Enough, 3_000, null, null), room.Look());
    }

    [Fact]
    public void What_was_seen_just_now_is_not_looked_at_again()
    {
        var looks = 0;
        var room = new DiskRoom(() => ++looks * Megabyte, static () => 0, new LimitSettings(), _time);
        Assert.Equal(1, room.Look().FreeMegabytes);
        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(1, room.Look().FreeMegabytes);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, room.Look().FreeMegabytes);
    }

    [Fact]
    public void A_folder_takes_what_its_files_do_those_in_its_folders_too()
    {
        using var folder = new TemporaryFolder();
        using var data = DataFolder.Open(folder["data"]);
        var room = new DiskRoom(data, new LimitSettings { DiskMegabytes = 100 }, _time);
        Directory.CreateDirectory(data.Originals);
        using (var file = new FileStream(Path.Combine(data.Originals, "x"), FileMode.Create))
        {
            file.SetLength(3 * Megabyte);
        }

        Assert.Equal(3, room.Look().UsedMegabytes);
        Assert.True(room.Look().FreeMegabytes > 0);
    }
}
