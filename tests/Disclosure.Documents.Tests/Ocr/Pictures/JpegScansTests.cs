using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Tests.Ocr.Sources;
using Disclosure.TestKit;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

/// <summary>
/// Pictures of one colour, each block of which takes two bits of zero: four blocks fill a byte. Filled up with other bits, as an end that
/// is missing would be, the codes make no sense.
/// </summary>
public sealed class JpegScansTests
{
    private const byte OneByOne = 0x11;

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, true)]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFE }, false)]
    [InlineData(new byte[] { 0xFF, 0xD8 }, false)]
    public void A_JPEG_is_told_by_its_first_bytes(byte[] file, bool isJpeg) => Assert.Equal(isJpeg, JpegScans.Is(file));

    [Theory]
    [InlineData(16, 16, 1, true)]
    [InlineData(16, 16, 0, false)]
    [InlineData(17, 16, 2, true)]
    [InlineData(17, 16, 1, false)]
    [InlineData(8, 128, 4, true)]
    [InlineData(8, 129, 4, false)]
    public void All_blocks_of_a_component_have_to_be_there(int width, int height, int bytes, bool isWhole) =>
        Assert.Equal(isWhole, JpegScans.AreWhole(Jpeg(width, height, [OneByOne], [Scan([1], bytes)])));

    [Theory]
    [InlineData(16, 16, 0x22, 2, true)]
    [InlineData(16, 16, 0x22, 1, false)]
    [InlineData(17, 16, 0x22, 3, true)]
    [InlineData(17, 16, 0x22, 2, false)]
    [InlineData(16, 17, 0x21, 3, true)]
    [InlineData(16, 17, 0x21, 2, false)]
    public void Where_colours_are_sampled_more_coarsely_a_unit_holds_the_blocks_of_all(
        int width, int height, byte sampling, int bytes, bool isWhole) =>
        Assert.Equal(
            isWhole, JpegScans.AreWhole(Jpeg(width, height, [sampling, OneByOne, OneByOne], [Scan([1, 2, 3], bytes)])));

    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(1, 1, 0, false)]
    [InlineData(1, 0, 1, false)]
    public void Each_component_may_have_a_scan_of_its_own_and_needs_one(int first, int second, int third, bool isWhole) =>
        Assert.Equal(isWhole, JpegScans.AreWhole(Jpeg(
            16, 16, [0x22, OneByOne, OneByOne],
            [Scan([1], first), .. second == 0 ? [] : (byte[][])[Scan([2], second)], Scan([3], third)])));

    [Fact]
    public void A_component_without_a_scan_is_missing() =>
        Assert.False(JpegScans.AreWhole(Jpeg(16, 16, [OneByOne, OneByOne], [Scan([1], 1)])));

    [Theory]
    [InlineData(new byte[] { 0, 0xFF, 0xD0, 0 }, true)]
    [InlineData(new byte[] { 0, 0xFF, 0xD5, 0 }, true)]
    [InlineData(new byte[] { 0, 0xFF, 0xD8, 0 }, false)]
    [InlineData(new byte[] { 0, 0, 0, 0 }, false)]
    [InlineData(new byte[] { 0, 0xFF, 0xD0 }, false)]
    public void A_scan_goes_on_behind_each_restart(byte[] scan, bool isWhole) =>
        Assert.Equal(isWhole, JpegScans.AreWhole(Jpeg(32, 16, [OneByOne], [Scan([1], scan)], restart: 4)));

    [Theory]
    [InlineData(new byte[] { 0, 0x12, 0x34 }, true)]
    [InlineData(new byte[] { 0, 0xFF, 0, 0x34 }, true)]
    [InlineData(new byte[] { 0, 0xFF, 0xFF }, true)]
    [InlineData(new byte[] { 0x40 }, false)]
    [InlineData(new byte[] { 0xC0 }, false)]
    public void Bytes_too_many_are_no_loss_and_codes_that_are_none_are_one(byte[] scan, bool isWhole) =>
        Assert.Equal(isWhole, JpegScans.AreWhole(Jpeg(16, 16, [OneByOne], [Scan([1], scan)])));

    [Fact]
    public void Without_an_end_nothing_is_whole()
    {
        var jpeg = Jpeg(16, 16, [OneByOne], [Scan([1], 1)]);
        Assert.True(JpegScans.AreWhole(jpeg));
        Assert.All(Enumerable.Range(2, jpeg.Length - 3), length => Assert.False(JpegScans.AreWhole(jpeg.AsSpan(0, length))));
    }

    [Fact]
    public void Of_a_progressive_picture_scans_and_an_end_are_asked()
    {
        Assert.True(JpegScans.AreWhole(Jpeg(16, 16, [OneByOne], [Scan([1], 0)], process: 0xC2)));
        Assert.False(JpegScans.AreWhole(Jpeg(16, 16, [OneByOne], [], process: 0xC2)));
        Assert.False(JpegScans.AreWhole([0xFF, 0xD8, 0xFF, 0xD9]));
    }

    [Theory]
    [InlineData(0, 0x11)]
    [InlineData(1, 0x51)]
    [InlineData(1, 0x10)]
    public void A_header_that_makes_no_sense_is_no_picture(int components, byte sampling) =>
        Assert.False(JpegScans.AreWhole(Jpeg(16, 16, [.. Enumerable.Repeat(sampling, components)], [Scan([1], 1)])));

    [Fact]
    public void A_scan_of_a_scanner_is_whole_and_cut_anywhere_and_ended_it_is_not()
    {
        var jpeg = Samples.Read(Path.Combine("scans", "colour-200-turned-1.jpg"));
        Assert.True(JpegScans.AreWhole(jpeg));
        for (var part = 10; part < 100; part += 10)
        {
            byte[] cut = [.. jpeg.AsSpan(0, jpeg.Length * part / 100), 0xFF, 0xD9];
            Assert.False(JpegScans.AreWhole(cut), $"{part} %");
        }

        Assert.True(JpegScans.AreWhole([.. jpeg.AsSpan(0, jpeg.Length - 2), 1, 2, 3, 0xFF, 0xD9, 0]));
    }

    private static byte[] Jpeg(
        int width, int height, byte[] samplings, byte[][] scans, byte process = 0xC0, int restart = 0)
    {
        byte[] frame =
        [
            8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, (byte)samplings.Length,
            .. samplings.SelectMany(static (sampling, i) => (byte[])[(byte)(i + 1), sampling, 0]),
        ];

        // One code each, of one bit, 0: for no difference, and for the end of a block.
        byte[] table = [1, .. new byte[15], 0];
        return
        [
            0xFF, 0xD8, .. PictureFiles.Segment(process, frame), .. PictureFiles.Segment(0xC4, [0x00, .. table, 0x10, .. table]),
            .. restart == 0 ? [] : PictureFiles.Segment(0xDD, [0, (byte)restart]),
            .. scans.SelectMany(static scan => scan), 0xFF, 0xD9,
        ];
    }

    private static byte[] Scan(byte[] components, int bytes) => Scan(components, new byte[bytes]);

    private static byte[] Scan(byte[] components, byte[] data) =>
    [
        .. PictureFiles.Segment(
            0xDA, [(byte)components.Length, .. components.SelectMany(static component => (byte[])[component, 0]), 0, 63, 0]),
        .. data,
    ];
}
