namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which way a binding goes.</summary>
public enum BindingDirection
{
    In = 0,
    Out = 1,
}
