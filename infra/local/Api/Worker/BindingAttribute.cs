namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The base of what binds a function to the outside.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class BindingAttribute : Attribute
{
    public BindingAttribute()
    {
    }
}
