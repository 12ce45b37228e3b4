namespace PerfEval.Functions.Approval;

/// <summary>Something that a unit is to change on a form that goes back to it, 退回修改.</summary>
/// <param name="Row">The indicator row it is about, from 1; null where it is about none.</param>
/// <param name="Field">The cell it is about, as JSON Pointer into the form's JSON; null where it is about none. With neither it is about the whole form.</param>
/// <param name="Text">What to change, 1 to <see cref="MaxText"/> characters.</param>
public sealed record RequestedChange(int? Row, string? Field, string Text)
{
    /// <summary>The most characters of a change's text.</summary>
    public const int MaxText = 500;

    /// <summary>The most changes of one decision.</summary>
    public const int MaxCount = 200;
}
