namespace PerfEval.Documents;

/// <summary>The codes of <see cref="ReadProblem"/>.</summary>
public static class ReadProblemCode
{
    /// <summary>The file has no bytes.</summary>
    public const string Empty = "empty";

    /// <summary>The file holds white space only.</summary>
    public const string Blank = "blank";

    /// <summary>The file is larger than the limit.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The file is neither text nor a known format.</summary>
    public const string Binary = "binary";

    /// <summary>The format is recognised and cannot be read yet.</summary>
    public const string UnsupportedFormat = "unsupported-format";

    /// <summary>Some bytes cannot be decoded; the cells they are in are read with doubt.</summary>
    public const string InvalidBytes = "invalid-bytes";

    /// <summary>There is no form in the file.</summary>
    public const string NotAForm = "not-a-form";

    /// <summary>A form breaks off or lacks a part; it is not read.</summary>
    public const string Truncated = "truncated";

    /// <summary>A table stands in the file without the head of its form; it is not read.</summary>
    public const string Headless = "headless";

    /// <summary>There are more forms than the limit; the rest is not read.</summary>
    public const string TooManyForms = "too-many-forms";

    /// <summary>A form has more rows than the limit; it is not read.</summary>
    public const string TooManyRows = "too-many-rows";

    /// <summary>There are more problems than are named.</summary>
    public const string TooManyProblems = "too-many-problems";

    /// <summary>The file, or a page of it, is a picture without text.</summary>
    public const string NoText = "no-text";

    /// <summary>The text of a page was recognised from a picture by a program and may be wrong.</summary>
    public const string RecognisedText = "recognised-text";

    /// <summary>A table has neither lines nor space between its rows, or is broken over the lines of a text, so that its cells cannot be told apart; what is read of it is read with doubt.</summary>
    public const string NoCells = "no-cells";

    /// <summary>There are more pages than the limit; the rest is not read.</summary>
    public const string TooManyPages = "too-many-pages";

    /// <summary>There are more characters than the limit; the rest is not read.</summary>
    public const string TooManyLetters = "too-many-letters";

    /// <summary>A form lacks a part or a column; it is read as far as it goes.</summary>
    public const string Incomplete = "incomplete";

    /// <summary>A form prints no 年度总体目标, no column of reasons, weights of 一级指标 alone or no points at all, as those of some regions and of 转移支付 do; everything that it prints is read.</summary>
    public const string NotPrinted = "not-printed";

    /// <summary>A form is one of 部门整体支出, not of a project; it is not read.</summary>
    public const string OverallForm = "overall-form";

    /// <summary>A form says what a project is to reach or how far it has come, not what it has reached, shows how one is filled in, or is a table of several projects; it is not read.</summary>
    public const string OtherForm = "other-form";

    /// <summary>A form stands on a hidden sheet; it is not read.</summary>
    public const string HiddenSheet = "hidden-sheet";

    /// <summary>The file is protected by a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>The file is damaged or cut off: it cannot be opened.</summary>
    public const string Damaged = "damaged";

    /// <summary>The content is not what the file's name says; it is read all the same.</summary>
    public const string WrongExtension = "wrong-extension";

    /// <summary>The file has more sheets, cells, entries or unpacked bytes than the limit.</summary>
    public const string OverLimit = "over-limit";

    /// <summary>Reading took longer than the limit.</summary>
    public const string TooSlow = "too-slow";
}
