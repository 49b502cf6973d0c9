using System.Diagnostics;
using System.Reflection;

namespace LlmPatterns.Annotations.Tests;

public sealed class AttributeUsageTests
{
    private const AttributeTargets Declaration =
        AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
        | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property;

    private const AttributeTargets Value =
        AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter
        | AttributeTargets.ReturnValue | AttributeTargets.Delegate;

    public static TheoryData<Type, AttributeTargets, bool> Usages => new()
    {
        { typeof(FoundationModelAttribute), Declaration, false },
        { typeof(FineTunedModelAttribute), Declaration | AttributeTargets.Parameter | AttributeTargets.Field, true },
        { typeof(RetrievalAugmentedAttribute), Declaration, true },
        {
            typeof(DomainSpecificAttribute),
            AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property
            | AttributeTargets.Parameter | AttributeTargets.Field,
            false
        },
        { typeof(ContextRetrievalAttribute), Value, false },
        { typeof(NotRetrievedAttribute), Value, false },
        { typeof(ModelInvocationAttribute), AttributeTargets.Method, false },
        { typeof(PromptAttribute), AttributeTargets.Parameter, false },
    };

    [Theory]
    [MemberData(nameof(Usages))]
    public void Stands_where_the_design_says(Type attribute, AttributeTargets targets, bool several)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(targets, usage.ValidOn);
        Assert.Equal(several, usage.AllowMultiple);
        Assert.False(usage.Inherited);
    }

    [Fact]
    public void Every_attribute_has_a_row_above() =>
        Assert.Equal(
            Marks.All.Select(type => type.Name).Order(),
            Usages.Select(row => ((Type)row[0]).Name).Order());

    [Fact]
    public void Every_attribute_is_sealed_and_never_conditional() =>
        // [Conditional] would drop the marks of a referenced assembly, which must count.
        Assert.All(Marks.All, type =>
        {
            Assert.True(type.IsSealed);
            Assert.Equal("LlmPatterns", type.Namespace);
            Assert.Empty(type.GetCustomAttributes<ConditionalAttribute>());
        });

    [Fact]
    public void Arguments_arrive_in_the_properties()
    {
        var tuned = new FineTunedModelAttribute("legal") { Task = "classification", Kind = FineTuningKind.Instruction, Technique = "LoRA", BaseModel = "phi" };
        var domain = new DomainSpecificAttribute("medical") { Changing = true, Private = true, NeedsCitations = true };

        Assert.Equal(("legal", "classification", FineTuningKind.Instruction), (tuned.Domain, tuned.Task, tuned.Kind));
        Assert.Equal(("LoRA", "phi"), (tuned.Technique, tuned.BaseModel));
        Assert.Equal(("medical", true, true, true), (domain.Domain, domain.Changing, domain.Private, domain.NeedsCitations));
        Assert.Equal("manuals", new RetrievalAugmentedAttribute("manuals").Source);
        Assert.Null(new RetrievalAugmentedAttribute().Source);
        Assert.Null(new FineTunedModelAttribute { Task = "classification" }.Domain);
        Assert.Equal("rewrites", new FoundationModelAttribute { Justification = "rewrites" }.Justification);
    }
}
