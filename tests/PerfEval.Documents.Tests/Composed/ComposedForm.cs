using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>
/// A form drawn of parts as real forms print them, in ways chosen by a seed: how head, funds, goals, table, total and foot
/// are laid out and what they are called. What a person reads in it is known, for it was drawn from it.
/// </summary>
/// <param name="Spec">The drawing.</param>
/// <param name="Expected">What a person reads.</param>
/// <param name="Choices">The ways chosen, to be named where a reading is wrong.</param>
internal sealed record ComposedForm(string Spec, SelfEvaluationForm Expected, string Choices)
{
    /// <summary>The form of a seed.</summary>
    public static ComposedForm Of(int seed)
    {
        var choices = new Choices(seed);
        var table = new ComposedTable(choices);
        var drawing = new Drawing(table.Width);
        var form = ComposedHead.Draw(drawing, choices);
        if (choices.Whether("funds before goals"))
        {
            form = form with { Funds = ComposedFunds.Draw(drawing, choices) };
            form = form with { Goal = ComposedGoals.Draw(drawing, choices) };
        }
        else
        {
            form = form with { Goal = ComposedGoals.Draw(drawing, choices) };
            form = form with { Funds = ComposedFunds.Draw(drawing, choices) };
        }

        form = table.Draw(drawing, form);
        DrawFoot(drawing, choices);
        return new ComposedForm(drawing.Spec, form, $"seed {seed}: {choices}");
    }

    private static void DrawFoot(Drawing drawing, Choices choices)
    {
        switch (choices.Of("foot", "none", "person", "notes", "cells"))
        {
            case "person":
                drawing.Row(("填表人：李四　　联系电话：82345678　　填报日期：2023年3月1日", drawing.Width));
                break;
            case "notes":
                drawing.Row(("注：1.得分一档最高不能超过该指标分值上限。2.定性指标分为达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档。", drawing.Width));
                break;
            case "cells":
                drawing.Row(("填报人", 1), ("李四", 2), ("联系电话", 1), ("82345678", 1));
                break;
        }
    }
}
