namespace PerfEval.Domain.Forms;

/// <summary>绩效自评年度 as a year.</summary>
public static class FiscalYear
{
    private const int Last = 9999;

    /// <summary>A form's year, from 1 to 9999; null where none was read, or what was read is no year.</summary>
    public static int? Of(SelfEvaluationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.FiscalYear.Value is { } year && year is > 0 and <= Last && decimal.IsInteger(year) ? (int)year : null;
    }
}
