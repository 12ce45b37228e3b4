namespace PerfEval.Documents;

/// <summary>How much a reader takes in before it says that a file is too large.</summary>
public sealed record ReadLimits
{
    private readonly int _maxBytes = 20 * 1024 * 1024;
    private readonly int _maxForms = 500;
    private readonly int _maxRows = 200;
    private readonly int _maxProblems = 1000;

    /// <summary>The largest file, in bytes; 20 MiB by default, 1 or more.</summary>
    public int MaxBytes { get => _maxBytes; init => _maxBytes = AtLeastOne(value, nameof(MaxBytes)); }

    /// <summary>The most forms read from one file; 500 by default, 1 or more.</summary>
    public int MaxForms { get => _maxForms; init => _maxForms = AtLeastOne(value, nameof(MaxForms)); }

    /// <summary>The most indicator rows of one form; 200 by default, 1 or more.</summary>
    public int MaxRows { get => _maxRows; init => _maxRows = AtLeastOne(value, nameof(MaxRows)); }

    /// <summary>The most problems named for one file, so that a broken one cannot fill a receipt; 1,000 by default, 1 or more.</summary>
    public int MaxProblems { get => _maxProblems; init => _maxProblems = AtLeastOne(value, nameof(MaxProblems)); }

    private static int AtLeastOne(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
