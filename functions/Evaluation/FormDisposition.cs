namespace PerfEval.Functions.Evaluation;

/// <summary>What became of a form of an upload.</summary>
public enum FormDisposition
{
    /// <summary>It is its project's current round.</summary>
    Written,

    /// <summary>It says the same as the current round, which goes on.</summary>
    Unchanged,

    /// <summary>A later form of the same file is about the same project.</summary>
    Duplicate,

    /// <summary>Its project belongs to another unit folder.</summary>
    Foreign,

    /// <summary>An operator has given its project from this unit folder to another one.</summary>
    Moved,

    /// <summary>An operator has given its project to this unit folder since: the form is taken in when its file comes again.</summary>
    Given,

    /// <summary>A newer upload of its project is on record.</summary>
    Outdated,

    /// <summary>Its project's review is closed; an operator must reopen it.</summary>
    Closed,
}
