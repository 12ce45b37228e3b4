namespace PerfEval.Documents;

/// <summary>How much a reader takes in before it says that a file is too large.</summary>
public sealed record ReadLimits
{
    private readonly int _maxBytes = 20 * 1024 * 1024;
    private readonly int _maxForms = 500;
    private readonly int _maxRows = 200;
    private readonly int _maxProblems = 1000;
    private readonly int _maxPages = 2000;
    private readonly int _maxLetters = 5_000_000;
    private readonly int _maxPageBytes = 2 * 1024 * 1024;
    private readonly int _maxSheets = 1000;
    private readonly int _maxSheetRows = 3_000_000;
    private readonly int _maxCells = 1_000_000;
    private readonly int _maxEntries = 5000;
    private readonly int _maxUnpackedBytes = 200 * 1024 * 1024;
    private readonly int _maxRatio = 200;
    private readonly TimeSpan _maxTime = TimeSpan.FromSeconds(60);

    /// <summary>The largest file, in bytes; 20 MiB by default, 1 or more.</summary>
    public int MaxBytes { get => _maxBytes; init => _maxBytes = AtLeastOne(value, nameof(MaxBytes)); }

    /// <summary>The most forms read from one file; 500 by default, 1 or more.</summary>
    public int MaxForms { get => _maxForms; init => _maxForms = AtLeastOne(value, nameof(MaxForms)); }

    /// <summary>The most indicator rows of one form; 200 by default, 1 or more.</summary>
    public int MaxRows { get => _maxRows; init => _maxRows = AtLeastOne(value, nameof(MaxRows)); }

    /// <summary>The most problems named for one file, so that a broken one cannot fill a receipt; 1,000 by default, 1 or more.</summary>
    public int MaxProblems { get => _maxProblems; init => _maxProblems = AtLeastOne(value, nameof(MaxProblems)); }

    /// <summary>The most pages read from one document; 2,000 by default, 1 or more.</summary>
    public int MaxPages { get => _maxPages; init => _maxPages = AtLeastOne(value, nameof(MaxPages)); }

    /// <summary>The most characters read from one document's pages; 5,000,000 by default, 1 or more.</summary>
    public int MaxLetters { get => _maxLetters; init => _maxLetters = AtLeastOne(value, nameof(MaxLetters)); }

    /// <summary>The most bytes of instructions that draw one page of a PDF, unpacked; 2 MiB by default, 1 or more. A page of text takes a hundredth.</summary>
    public int MaxPageBytes { get => _maxPageBytes; init => _maxPageBytes = AtLeastOne(value, nameof(MaxPageBytes)); }

    /// <summary>The most sheets of a workbook; 1,000 by default, 1 or more.</summary>
    public int MaxSheets { get => _maxSheets; init => _maxSheets = AtLeastOne(value, nameof(MaxSheets)); }

    /// <summary>The most rows of a workbook's sheets together, empty ones with them; 3,000,000 by default, 1 or more.</summary>
    public int MaxSheetRows { get => _maxSheetRows; init => _maxSheetRows = AtLeastOne(value, nameof(MaxSheetRows)); }

    /// <summary>The most filled cells of a file; 1,000,000 by default, 1 or more.</summary>
    public int MaxCells { get => _maxCells; init => _maxCells = AtLeastOne(value, nameof(MaxCells)); }

    /// <summary>The most entries of an archive, and of a workbook or document, which are archives too; 5,000 by default, 1 or more.</summary>
    public int MaxEntries { get => _maxEntries; init => _maxEntries = AtLeastOne(value, nameof(MaxEntries)); }

    /// <summary>The most bytes that a file may unpack to; 200 MiB by default, 1 or more.</summary>
    public int MaxUnpackedBytes { get => _maxUnpackedBytes; init => _maxUnpackedBytes = AtLeastOne(value, nameof(MaxUnpackedBytes)); }

    /// <summary>How many times its packed size an entry may unpack to, beyond its first mebibyte; 200 by default, 1 or more.</summary>
    public int MaxRatio { get => _maxRatio; init => _maxRatio = AtLeastOne(value, nameof(MaxRatio)); }

    /// <summary>The longest that a file may take; 60 seconds by default, more than zero.</summary>
    public TimeSpan MaxTime
    {
        get => _maxTime;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(MaxTime));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1), nameof(MaxTime));
            _maxTime = value;
        }
    }

    private static int AtLeastOne(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
