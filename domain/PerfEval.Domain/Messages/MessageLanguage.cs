namespace PerfEval.Domain.Messages;

/// <summary>The languages of a message.</summary>
public enum MessageLanguage
{
    /// <summary>zh-CN.</summary>
    Chinese,

    /// <summary>en.</summary>
    English,
}
