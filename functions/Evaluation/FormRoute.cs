namespace PerfEval.Functions.Evaluation;

/// <summary>Which way a form takes once it is written.</summary>
public enum FormRoute
{
    /// <summary>Back to its unit, by rule.</summary>
    Return,

    /// <summary>Approved by rule.</summary>
    Approve,

    /// <summary>To the people that its risk calls for.</summary>
    Review,
}
