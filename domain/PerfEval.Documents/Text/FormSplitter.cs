using System.Buffers;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;

namespace PerfEval.Documents.Text;

/// <summary>Cuts a text into its forms: by their titles, or by their first labels where a title is missing.</summary>
internal sealed class FormSplitter
{
    private const int LongestTitle = 60;
    private const int LongestTotal = 12;
    private const int LongestTail = 12;
    private const int LookedAhead = 12;
    private const int LongestYear = 12;
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十");
    private static readonly SearchValues<char> EndsOfLabel = SearchValues.Create(" \t\u3000|│：:（(");

    // What a title says between 自评 and 表.
    private static readonly string[] Middles = ["", "价", "情况", "结果", "得分", "评分", "打分", "报告", "报"];

    private readonly TextDocument _document;
    private readonly List<(FormSlice Slice, bool HasParts)> _slices = [];
    private int _start = -1;
    private FormKind _kind;
    private bool _headless;
    private bool _isExample;
    private bool _sawName;
    private bool _sawTable;
    private bool _sawTotal;
    private bool _sawNotes;

    private FormSplitter(TextDocument document) => _document = document;

    /// <summary>The parts of a text, in its order; the lines outside belong to no form.</summary>
    public static List<FormSlice> Split(TextDocument document)
    {
        var splitter = new FormSplitter(document);
        for (var i = 0; i < document.LineCount; i++) splitter.Take(i);
        splitter.Close(document.LineCount);

        // A cover or a list of contents names the form, and is none beside one.
        var forms = splitter._slices.FindAll(s => s.HasParts);
        if (forms.Count == 0) return splitter._slices.ConvertAll(s => s.Slice);

        // A title below the last form, with nothing that makes a form below it, is that form's own, out of its place.
        if (splitter._slices[^1] is { HasParts: false, Slice: { Kind: FormKind.Project } title } && forms[^1].Slice is { Kind: FormKind.Project } last && last.EndLine == title.FirstLine)
            forms[^1] = forms[^1] with { Slice = last with { EndLine = title.EndLine } };
        return forms.ConvertAll(s => s.Slice);
    }

    private void Take(int i)
    {
        var line = _document.Span(i);
        if (line.IsEmpty) return;
        if (TitleOf(line) is { } kind)
        {
            // A page repeats the title above the rest of its table; a form has its labels below it.
            if (_start >= 0 && !_headless && !_sawTotal && (_sawName || _sawTable) && !LabelsFollow(i)) return;
            if (_start >= 0 && !_sawName && !_sawTable && !_headless && LabelsFollow(i) && i - _start <= 3)
            {
                _isExample |= Title.SaysExample(line.ToString());
                return;
            }

            Open(i, false);
            _kind = kind;
            _isExample = Title.SaysExample(line.ToString());
        }
        else if (_sawTotal && IsNote(line))
        {
            return;
        }
        else if (IsNameLabel(line))
        {
            if (_start < 0 || _sawTotal || _headless || (_sawName && _sawTable)) Open(SaysYear(i - 1) ? i - 1 : i, false);
            _sawName |= IsProjectName(line);
        }
        else if (IsTableHeader(line))
        {
            if (_start < 0 || _sawTotal) Open(i, true);
            _sawTable = true;
        }
        else if (_sawTable && !_sawTotal && IsTotal(line))
        {
            _sawTotal = true;
        }
    }

    private void Open(int line, bool headless)
    {
        Close(line);
        _start = line;
        _headless = headless;
        _kind = FormKind.Project;
        _isExample = false;
        _sawName = _sawTable = _sawTotal = _sawNotes = false;
    }

    // Below a form 项目名称按批复填写。 or, behind 填表说明, 1.项目名称：批复的名称 begins no other one.
    private bool IsNote(ReadOnlySpan<char> line)
    {
        var text = line.Trim(" \t\r\u00A0\u3000|│");
        if (text.IsEmpty) return false;
        if (TableFoot.BeginsNotes(text)) return _sawNotes = true;
        return text[^1] is '。' or '；' || (_sawNotes && IsNumbered(text));
    }

    private static bool IsNumbered(ReadOnlySpan<char> text)
    {
        var number = text.TrimStart("（(");
        var end = number.IndexOfAnyExcept(Numerals);
        return end > 0 && number[end] is '、' or '.' or '．' or ')' or '）' or '，' or '：';
    }

    private void Close(int end)
    {
        if (_start >= 0) _slices.Add((new FormSlice(_start, end, _headless, _kind, _isExample), _sawName || _sawTable));
    }

    // （2022年度） above the head of a form without a title.
    private bool SaysYear(int line)
    {
        if (line < 0) return false;
        var text = _document.Span(line).Trim(" \t\r|│").Trim("（）()");
        return text.Length is > 0 and <= LongestYear && YearText.At(text) is not null && text[YearText.Length..].TrimStart() is "年" or "年度";
    }

    private bool LabelsFollow(int title)
    {
        var seen = 0;
        for (var i = title + 1; i < _document.LineCount && seen < LookedAhead; i++)
        {
            var line = _document.Span(i).Trim();
            if (line.IsEmpty) continue;
            seen++;
            if (TitleOf(line) is not null && seen > 2) return false;
            if (IsNameLabel(line) || line.Contains("主管部门", StringComparison.Ordinal) || line.Contains("实施单位", StringComparison.Ordinal)) return true;
            if (line.Contains("一级指标", StringComparison.Ordinal) || line.Contains("三级指标", StringComparison.Ordinal)) return false;
        }

        return false;
    }

    /// <summary>The form that a line names as its title does; null where it is no title.</summary>
    public static FormKind? TitleOf(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTitle * 3 || line.IndexOf('表') < 0 || (line.IndexOf('评') < 0 && line.IndexOf('绩') < 0)) return null;
        Span<char> compact = stackalloc char[LongestTitle];
        var length = 0;
        foreach (var c in line)
        {
            if (Glyph.IsBlank(c)) continue;
            if (length == LongestTitle) return null;
            compact[length++] = c;
        }

        ReadOnlySpan<char> title = compact[..length];
        var at = IndexOfTable(title);
        if (at < 0) return Title.KindOf(title.ToString()) is not FormKind.Overall and var other ? other : null;
        var isTitle = at > 0 && title.IndexOfAny("，。；") < 0 && (title.IndexOf("绩效") >= 0 || title.IndexOf("项目") >= 0) && title.Length - at - 1 <= LongestTail;
        return isTitle ? Title.KindOf(title.ToString()) ?? FormKind.Project : null;
    }

    // The index of 表 in 自评表 and 自评情况表; -1 where the text is called otherwise.
    private static int IndexOfTable(ReadOnlySpan<char> title)
    {
        var at = title.IndexOf("自评");
        if (at < 0) return -1;
        var rest = title[(at + 2)..];
        foreach (var word in Middles)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal) && rest.Length > word.Length && rest[word.Length] == '表') return at + 2 + word.Length;
        }

        return title.IndexOf("自评表") is >= 0 and var table ? table + 2 : -1;
    }

    /// <summary>Whether a line of a form's head names its project.</summary>
    public static bool IsNameLabel(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return text.StartsWith("项目编码", StringComparison.Ordinal) || text.StartsWith("项目代码", StringComparison.Ordinal) || IsProjectName(line);
    }

    private static bool IsProjectName(ReadOnlySpan<char> line) => line.IndexOf("项目名称", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a line is a heading of indicators, or with a cell a line the first of its cells.</summary>
    public static bool BeginsTable(ReadOnlySpan<char> line) => IsTableHeader(line) || line.StartsWith("一级指标", StringComparison.Ordinal);

    private static bool IsTableHeader(ReadOnlySpan<char> line) =>
        line.IndexOf("三级指标", StringComparison.Ordinal) >= 0 || (line.IndexOf("一级指标", StringComparison.Ordinal) >= 0 && line.IndexOf("二级指标", StringComparison.Ordinal) >= 0)
        || (line.IndexOf("指标名称", StringComparison.Ordinal) >= 0 && line.IndexOf("完成", StringComparison.Ordinal) >= 0);

    /// <summary>Whether a line begins as that of the total does.</summary>
    public static bool IsTotal(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(" \t\u00A0\u3000|│\f");
        if (text.Length > 2 && text[1] == '、') text = text[2..];
        foreach (var label in (ReadOnlySpan<string>)["总分", "合计", "总计", "总得分", "综合得分", "自评总分", "自评总得分", "总 分", "合 计"])
        {
            if (text.StartsWith(label, StringComparison.Ordinal)) return true;
        }

        var blank = text.IndexOfAny(EndsOfLabel);
        return blank is > 0 and <= LongestTotal && LabelIndex.IsTotal(LabelText.Of(text[..blank].ToString()));
    }
}
