using System.Globalization;
using System.Text;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Markup;

/// <summary>Office saves a page in a single file, and systems hand such files out as documents.</summary>
public sealed class MhtmlTests
{
    private static readonly string Spec = File.ReadAllText(Repository.Layout("national", "grid"));

    [Theory]
    [InlineData("MIME-Version: 1.0", "base64")]
    [InlineData("From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E8=A1=A8?=\r\n =?utf-8?Q?=E6=A0=BC?=\r\nMIME-Version: 1.0", "base64")]
    [InlineData("mime-version: 1.0", "quoted-printable")]
    public void Read_PageInASingleFile_IsReadAndNoted(string head, string encoding)
    {
        var result = Read(Archive(head, encoding, Encoding.UTF8, Page(Spec, Encoding.UTF8)), "自评表.doc");
        Assert.Equal("mht", result.Format);
        Assert.Equal("河道清淤工程", Assert.Single(result.Forms).Form.ProjectName.Text);
        Assert.Equal(ReadProblemCode.WrongExtension, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_PageInGb2312_IsDecoded()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding("GB18030");
        Assert.Equal("河道清淤工程", Assert.Single(Read(Archive("MIME-Version: 1.0", "quoted-printable", encoding, Page(Spec, encoding)), "a.mht").Forms).Form.ProjectName.Text);
    }

    [Fact]
    public void Read_SheetsInASingleFile_AreReadInTheirOrder()
    {
        var second = Spec.Replace("河道清淤工程", "堤防加固工程", StringComparison.Ordinal);
        var archive = Archive("MIME-Version: 1.0", "base64", Encoding.UTF8, "<html><frameset><frame src=\"sheet001.htm\"></frameset></html>"u8.ToArray(), Page(Spec, Encoding.UTF8), Page(second, Encoding.UTF8));
        Assert.Equal(["河道清淤工程", "堤防加固工程"], Read(archive, "a.mht").Forms.Select(f => f.Form.ProjectName.Text));
    }

    [Fact]
    public void Read_AMessageWithoutAForm_SaysSo()
    {
        var result = Read("MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n您好"u8.ToArray(), "a.mht");
        Assert.Equal(ReadProblemCode.NotAForm, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_PartsWithinOneAnother_End()
    {
        var parts = string.Concat(Enumerable.Range(0, 50_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")));
        Assert.Empty(Read(Encoding.ASCII.GetBytes("MIME-Version: 1.0\r\n" + parts), "a.mht").Forms);
    }

    [Fact]
    public void Read_MorePagesThanTheLimit_SaysSo()
    {
        var archive = Archive("MIME-Version: 1.0", "base64", Encoding.UTF8, [.. Enumerable.Repeat("<html></html>"u8.ToArray(), 3)]);
        Assert.Equal(ReadProblemCode.OverLimit, Assert.Single(new DocumentReader(new ReadLimits { MaxEntries = 2 }).Read(archive, "a.mht", TestContext.Current.CancellationToken).Problems).Code);
    }

    [Fact]
    public void Read_TextThatNamesTheHeaderLater_StaysText() =>
        Assert.Equal("text", Read("项目支出绩效自评表\nMIME-Version: 1.0\n"u8.ToArray(), "a.txt").Format);

    private static byte[] Page(string spec, Encoding encoding) => TestMarkup.Html(spec, encoding);

    private static ReadResult Read(byte[] content, string name) => new DocumentReader().Read(content, name, TestContext.Current.CancellationToken);

    private static byte[] Archive(string head, string transfer, Encoding encoding, params byte[][] pages)
    {
        var text = new StringBuilder(head).Append("\r\nContent-Type: multipart/related; boundary=\"----=_x\"\r\n\r\n");
        foreach (var page in pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"------=_x\r\nContent-Location: file:///C:/sheet.htm\r\nContent-Transfer-Encoding: {transfer}\r\nContent-Type: text/html; charset=\"{encoding.WebName}\"\r\n\r\n");
            text.Append(transfer == "base64" ? Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks) : QuotedPrintable(page)).Append("\r\n");
        }

        text.Append("------=_x\r\nContent-Location: file:///C:/a.png\r\nContent-Transfer-Encoding: base64\r\nContent-Type: image/png\r\n\r\niVBORw0KGgo=\r\n------=_x--\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static string QuotedPrintable(byte[] page) => string.Concat(page.Chunk(20).Select(line => string.Concat(line.Select(b => string.Create(CultureInfo.InvariantCulture, $"={b:X2}"))) + "=\r\n"));
}
