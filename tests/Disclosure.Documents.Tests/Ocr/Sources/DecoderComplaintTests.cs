using Disclosure.Documents.Ocr.Sources;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class DecoderComplaintTests
{
    [Theory]
    [InlineData("Syntax Error (102202): Unexpected end of file in flate stream")]
    [InlineData("Syntax Error (14125): Bad two dim code (-001) in CCITTFax stream")]
    [InlineData("Syntax Error (18668): 18186 extraneous bytes after segment")]
    [InlineData("Syntax Error (9): Unexpected EOF in JBIG2 stream")]
    [InlineData("Syntax Error: Tile part length size inconsistent with stream length<0a>")]
    [InlineData("Syntax Error: Failed to decode the codestream in the JP2 file<0a>")]
    [InlineData("Syntax Warning: Unable to decode image")]
    [InlineData("Corrupt JPEG data: premature end of data segment")]
    [InlineData("Premature end of JPEG file")]
    [InlineData("Corrupt JPEG data: bad Huffman code")]
    public void What_decoders_say_of_missing_data_is_heard(string line) => Assert.True(DecoderComplaint.Is(line));

    [Theory]
    [InlineData("")]
    [InlineData("Corrupt JPEG data: 12 extraneous bytes before marker 0xd9")]
    [InlineData("Syntax Error: Couldn't create a font for 'SimSun'")]
    [InlineData("Syntax Warning: Mismatch between font type and embedded font file")]
    [InlineData("Syntax Error (710993): Illegal character <2e> in hex string")]
    [InlineData("Internal Error: xref num 5 not found but needed, try to reconstruct<0a>")]
    public void What_is_said_of_anything_else_is_not(string line) => Assert.False(DecoderComplaint.Is(line));
}
