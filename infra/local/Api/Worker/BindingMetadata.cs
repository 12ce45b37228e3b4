namespace Microsoft.Azure.Functions.Worker;

/// <summary>A binding as it was declared; the type is for instance <c>httpTrigger</c>.</summary>
public abstract class BindingMetadata
{
    public abstract string Name { get; }

    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
