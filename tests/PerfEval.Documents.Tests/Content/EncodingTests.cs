using System.Text;

namespace PerfEval.Documents.Tests.Content;

public sealed class EncodingTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string> Encodings() => ["utf-8", "utf-8 with mark", "gb18030", "utf-16le", "utf-16be", "utf-16le with mark", "utf-16be with mark"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_AnyUsualEncoding_ReadsTheSameCells(string encoding)
    {
        var result = Sample.Read(Encode(Sample.Text(), encoding));
        Assert.Empty(result.Problems);
        Assert.Equal("", Cells.Differences(Cells.Expected(Sample.Plain), Assert.Single(result.Forms).Form));
    }

    [Fact]
    public void Read_BytesThatCannotBeDecoded_AreNamedAndTheirCellDoubted()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample.Text());
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("劳务派遣人员数量"));
        bytes[at] = 0xFF;
        var result = Sample.Read(bytes);
        Assert.Equal(ReadProblemCode.InvalidBytes, Assert.Single(result.Problems).Code);
        Assert.Contains("/indicators/0/level3", Assert.Single(result.Forms).Confidence.Keys);
    }

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 with mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "gb18030" => Gb18030.GetBytes(text),
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "utf-16le with mark" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        _ => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
    };
}
