using PerfEval.Documents.Tests.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Word;

/// <summary>A document of Word 97 to 2003 is read as what it shows, and one that cannot be read says why.</summary>
public sealed class BinaryDocumentTests
{
    private const ushort Hidden = 0x083C;
    private const ushort Deleted = 0x0800;
    private const ushort PasswordFlag = 0x0100;

    [Fact]
    public void Read_HiddenAndDeletedText_IsNotRead()
    {
        var reading = Read(target: document => document.Run("旧", BinaryDocumentBuilder.Flag(Hidden)).Run("2", BinaryDocumentBuilder.Flag(Deleted, 0x81)).Run("1个"));
        Assert.Equal("1个", reading.Form.Indicators[0].Target.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_ARowDeletedWithChangesTracked_IsNoRow()
    {
        var document = new BinaryDocumentBuilder();
        Rows(document, Before);
        Row(document, ["产出指标", "数量指标", "删去的数量", "1个", "1个", "40", "40", ""], ofMark: BinaryDocumentBuilder.Flag(Deleted));
        Rows(document, After);
        Assert.Equal(["甲数量", "乙质量"], Form(document.ToFile()).Form.Indicators.Select(i => i.Name.Text));
    }

    [Fact]
    public void Read_AFieldInACell_IsReadAsItsResult()
    {
        var reading = Read(target: document => document.Run("\u0013 =SUM(ABOVE) \u0014" + "1\u0015" + "个"));
        Assert.Equal("1个", reading.Form.Indicators[0].Target.Text);
    }

    [Theory]
    [InlineData("\u0013 EQ \\o\\ac(○,1)\u0015个")]
    [InlineData("\u0013 SYMBOL 179 \\f \"Symbol\" \u00151个")]
    [InlineData("\u0013 FORMDROPDOWN \u0001\u0014\u0015")]
    public void Read_AFieldThatShowsWhatIsNotStored_IsReadWithDoubt(string field) =>
        Assert.Equal(["/indicators/0/target"], Read(target: document => document.Run(field)).Confidence.Keys);

    [Fact]
    public void Read_SymbolsOfAFont_AreTheSignsThatTheyShow()
    {
        var reading = Read(target: document => document.Font("宋体").Font("Symbol").Run("(", 0x09, 0x6A, 1, 0, 0xB3, 0xF0).Run("1个"));
        Assert.Equal("≥1个", reading.Form.Indicators[0].Target.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_ASymbolThatIsNotKnown_IsReadWithDoubt()
    {
        var reading = Read(target: document => document.Font("Wingdings").Run("(", 0x09, 0x6A, 0, 0, 0xFC, 0xF0).Run("1个"));
        Assert.Equal(["/indicators/0/target"], reading.Confidence.Keys);
    }

    [Fact]
    public void Read_SymbolsStoredAsTextOfTheirFont_AreTheSignsThatTheyShow()
    {
        var reading = Read(target: document => document.Font("宋体").Font("Symbol").Run("\uF0B3", 0x4F, 0x4A, 1, 0).Run("1个"));
        Assert.Equal("≥1个", reading.Form.Indicators[0].Target.Text);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_SymbolsStoredAsTextOfAFontThatIsNotKnown_AreReadWithDoubt() =>
        Assert.Equal(["/indicators/0/target"], Read(target: document => document.Run("\uF0B31个")).Confidence.Keys);

    [Fact]
    public void Read_LinesWithinACell_AreOneText()
    {
        var reading = Read(target: document => document.Run("不少\v").Run("于1\u001F个"));
        Assert.Equal("不少于1个", reading.Form.Indicators[0].Target.Text);
    }

    [Fact]
    public void Read_EdgesThatDifferByAHair_AreOneColumn()
    {
        var document = new BinaryDocumentBuilder();
        Rows(document, Before, shift: 0);
        Row(document, ["产出指标", "数量指标", "甲数量", "1个", "1个", "40", "40", ""], shift: 9);
        Rows(document, After[1..], shift: -8);
        var reading = Form(document.ToFile());
        Assert.Equal(["甲数量", "乙质量"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Equal("1个", reading.Form.Indicators[0].Actual.Text);
        Assert.Empty(reading.Confidence);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Read_CellsOfARowThatAreMarkedAsOne_AreOneCell(int first, int others)
    {
        var document = new BinaryDocumentBuilder();
        Row(document, ["项目支出绩效自评表", "", "", "", "", "", "", ""], flags: [first, others, others, others, others, others, others, others]);
        Rows(document, Before[1..2]);
        Row(document, ["实施单位：", "甲单位", "不显示", "一级预算单位：", "总局", "", "", ""], flags: [0, first, others, 0, first, others, others, others]);
        Rows(document, Before[3..]);
        Rows(document, After);
        var form = Form(document.ToFile()).Form;
        Assert.Equal("甲单位", form.ImplementingUnit.Text);
        Assert.Equal("总局", form.PrimaryBudgetUnit.Text);
    }

    [Fact]
    public void Read_ATableWithinACell_IsReadAsAnyOther()
    {
        var document = new BinaryDocumentBuilder();
        document.Run("附：").End('\r', BinaryDocumentBuilder.InTable());
        Rows(document, Before, depth: 2);
        Rows(document, After, depth: 2);
        document.End('\a', BinaryDocumentBuilder.InTable()).End('\a', BinaryDocumentBuilder.RowEnd([0, 9000]));
        var reading = Form(document.End().ToFile());
        Assert.Equal(["甲数量", "乙质量"], reading.Form.Indicators.Select(i => i.Name.Text));
        Assert.Equal("440300220000000000001", reading.Form.ProjectCode.Text);
    }

    [Fact]
    public void Read_ATextBoxInACell_IsReadWithDoubt()
    {
        var reading = Assert.Single(SmallForm.Read(File.ReadAllBytes(Repository.Document("text-box.doc")), "a.doc").Forms);
        Assert.Equal("甲数量", reading.Form.Indicators[0].Name.Text);
        Assert.Equal(["/indicators/0/level3"], reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("自评表.wps")]
    [InlineData("自评表.doc")]
    public void Read_UnderTheNamesThatProgramsGiveIt_IsNotCalledMisnamed(string name)
    {
        var result = SmallForm.Read(Document().ToFile(), name);
        Assert.Equal("doc", result.Format);
        Assert.DoesNotContain(result.Problems, p => p.Code == ReadProblemCode.WrongExtension);
    }

    [Fact]
    public void Read_AnObjectOfAWorkbookWithinADocument_IsNoWorkbook()
    {
        // The name of a stream of another folder, which the bytes of the file hold too.
        var result = SmallForm.Read([.. Document().ToFile(), .. System.Text.Encoding.Unicode.GetBytes("Workbook\0")], "a.doc");
        Assert.Equal("doc", result.Format);
        Assert.Single(result.Forms);
    }

    [Fact]
    public void Read_AProtectedDocument_SaysEncrypted() => AssertProblem(ReadProblemCode.Encrypted, Document().ToFile(flags: PasswordFlag));

    [Fact]
    public void Read_ADocumentBeforeWord97_SaysWhatToDo() => AssertProblem(ReadProblemCode.UnsupportedFormat, Document().ToFile(version: 0x0068));

    [Fact]
    public void Read_ADocumentOfAnEarlyWord97_IsRead() => Assert.Equal(2, Form(Document().ToFile(version: 0x00C0)).Form.Indicators.Length);

    [Fact]
    public void Read_ADocumentOfMoreCharactersThanTheLimit_NamesIt()
    {
        var problem = Assert.Single(SmallForm.Read(Document().ToFile(), "a.doc", new ReadLimits { MaxLetters = 100 }).Problems);
        Assert.Equal(ReadProblemCode.OverLimit, problem.Code);
        Assert.Contains("100", problem.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyCellsAndRowsOfMoreThanTheLimit_AreNamed()
    {
        var cells = new BinaryDocumentBuilder();
        for (var i = 0; i < 60; i++) cells.End('\a', BinaryDocumentBuilder.InTable());
        AssertTooManyCells(cells.End());

        var rows = new BinaryDocumentBuilder();
        for (var i = 0; i < 10; i++) rows.End('\a', BinaryDocumentBuilder.RowEnd([1, 2, 3, 4, 5, 6, 7, 8]));
        AssertTooManyCells(rows.End());
    }

    [Fact]
    public void Read_TablesWithinTablesOfMoreThanTheLimit_AreNamed()
    {
        var document = new BinaryDocumentBuilder();
        for (var i = 0; i < 10; i++) document.End('\r', BinaryDocumentBuilder.InTable(1 + (i % 2 * 9)));
        AssertTooManyCells(document.End());
    }

    [Fact]
    public void Read_ABoxAnchoredTwice_IsReadOnce()
    {
        var document = new BinaryDocumentBuilder().Box("项目编码\r");
        var result = SmallForm.Read(document.Anchor(0).Anchor(0).End().ToFile(), "a.doc", new ReadLimits { MaxCells = 1 });
        Assert.Equal(ReadProblemCode.NotAForm, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_ABoxAnchoredWithinItself_Ends()
    {
        // Its characters follow on those of the document: two anchors and a mark.
        var document = new BinaryDocumentBuilder().Box("\b\b\b项目编码\r");
        document.Anchor(0).Anchor(0).End().AnchorAt(3, 0).AnchorAt(4, 0).AnchorAt(5, 0);
        Assert.Equal(ReadProblemCode.NotAForm, Assert.Single(SmallForm.Read(document.ToFile(), "a.doc", new ReadLimits { MaxCells = 1 }).Problems).Code);
    }

    [Fact]
    public void Read_RowsWhoseModifiersStandWhereTheFirstProgramsPutThem_AreRows()
    {
        var document = new BinaryDocumentBuilder();
        foreach (var row in (string[][])[.. Before, .. After])
        {
            foreach (var cell in row) document.Run(cell).End('\a', BinaryDocumentBuilder.InTable());
            document.EndElsewhere('\a', BinaryDocumentBuilder.RowEnd(Edges(0)), 0x6645);
        }

        Assert.Equal(["甲数量", "乙质量"], Form(document.End().ToFile()).Form.Indicators.Select(i => i.Name.Text));
    }

    [Fact]
    public void Read_ADocumentWithoutTheStreamOfItsTables_SaysDamaged() =>
        AssertProblem(ReadProblemCode.Damaged, TestCompoundFile.Of(("WordDocument", File.ReadAllBytes(Repository.Form("doc", Sample.Plain)))));

    [Fact]
    public void Read_AChainOfSectorsThatComesBackToItself_Ends()
    {
        var content = Document().ToFile();
        var table = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(0x4C));
        // The allocation table says of each sector which is the next: of the first, itself.
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan((table + 1) * 512), 0);
        Assert.Empty(SmallForm.Read(content, "a.doc").Forms);
    }

    private static string[][] Before { get; } =
    [
        ["项目支出绩效自评表", "", "", "", "", "", "", ""],
        ["项目编码：", "440300220000000000001", "项目名称：", "小项目", "", "", "绩效自评年度：", "2022"],
        ["实施单位：", "甲单位", "", "一级预算单位：", "总局", "", "", ""],
        ["", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", ""],
        ["年度资金总额", "300", "300", "285", "10", "95", "9.5", ""],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ];

    private static string[][] After { get; } =
    [
        ["产出指标", "数量指标", "甲数量", "1个", "1个", "40", "40", ""],
        ["产出指标", "质量指标", "乙质量", "好", "好", "50", "50", ""],
        ["总分", "", "", "", "", "100", "99.5", ""],
    ];

    private static BinaryDocumentBuilder Document()
    {
        var document = new BinaryDocumentBuilder();
        Rows(document, Before);
        Rows(document, After);
        return document.End();
    }

    private static FormReading Read(Action<BinaryDocumentBuilder> target)
    {
        var document = new BinaryDocumentBuilder();
        Rows(document, Before);
        foreach (var (i, text) in After[0].Index())
        {
            if (i == 3) target(document);
            else document.Run(text);
            document.End('\a', BinaryDocumentBuilder.InTable());
        }

        document.End('\a', BinaryDocumentBuilder.RowEnd(Edges(0)));
        Rows(document, After[1..]);
        return Form(document.End().ToFile());
    }

    private static void Rows(BinaryDocumentBuilder document, string[][] rows, int depth = 1, int shift = 0)
    {
        foreach (var row in rows) Row(document, row, depth, shift);
    }

    private static void Row(BinaryDocumentBuilder document, string[] cells, int depth = 1, int shift = 0, int[]? flags = null, byte[]? ofMark = null)
    {
        var mark = depth > 1 ? '\r' : '\a';
        byte[] end = depth > 1 ? BinaryDocumentBuilder.Flag(0x244B) : [];
        foreach (var cell in cells) document.Run(cell).End(mark, [.. BinaryDocumentBuilder.InTable(depth), .. end]);
        document.End(mark, BinaryDocumentBuilder.RowEnd(Edges(shift), flags, depth), ofMark ?? []);
    }

    private static int[] Edges(int shift) => [.. Enumerable.Range(0, 9).Select(i => (i * 1000) + shift)];

    private static FormReading Form(byte[] content)
    {
        var result = SmallForm.Read(content, "a.doc");
        Assert.DoesNotContain(result.Problems, p => !p.IsNote);
        return Assert.Single(result.Forms);
    }

    private static void AssertTooManyCells(BinaryDocumentBuilder document) =>
        Assert.Equal(ReadProblemCode.OverLimit, Assert.Single(SmallForm.Read(document.ToFile(), "a.doc", new ReadLimits { MaxCells = 50 }).Problems).Code);

    private static void AssertProblem(string code, byte[] content)
    {
        var result = SmallForm.Read(content, "a.doc");
        Assert.Empty(result.Forms);
        Assert.Equal(code, Assert.Single(result.Problems).Code);
    }
}
