namespace PerfEval.Functions.Receipts;

/// <summary>The parts of a form beside which a receipt puts findings.</summary>
public enum ReceiptPart
{
    /// <summary>What is printed above the tables, and the form as a whole.</summary>
    Head,

    /// <summary>资金使用情况.</summary>
    Funds,

    /// <summary>年度总体目标.</summary>
    Goal,

    /// <summary>总分, and the weights of sections.</summary>
    Total,
}
