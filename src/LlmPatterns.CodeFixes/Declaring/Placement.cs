using System.Collections.Immutable;
using LlmPatterns.Analyzers.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmPatterns.CodeFixes.Declaring;

/// <summary>A symbol that can carry a declaration, with the syntax that it is written on.</summary>
/// <param name="Symbol">An assembly, type, member, accessor, local function or lambda.</param>
/// <param name="Declaration">Of a type in several parts, the one to write on.</param>
internal sealed record Carrier(ISymbol Symbol, SyntaxNode Declaration);

/// <summary>An attribute to write.</summary>
/// <param name="Type">The attribute class.</param>
/// <param name="Claim">Of <c>[FineTunedModel]</c>, what the model is for.</param>
/// <param name="Justification">Of <c>[FoundationModel]</c>, why it suffices.</param>
/// <param name="Copied">The attribute further out that it repeats, because the nearest set replaces those behind it.</param>
/// <param name="Subject">Of <c>[DomainSpecific]</c>, which.</param>
internal sealed record NewMark(INamedTypeSymbol Type, FineTuningClaim? Claim = null, AttributeData? Copied = null, string? Justification = null, string? Subject = null);

/// <summary>What to change on one carrier.</summary>
/// <param name="Carrier">Where.</param>
/// <param name="Removed">The attributes to take away; the first is the place of what is added.</param>
/// <param name="Added">The attributes to write.</param>
internal sealed record Placement(Carrier Carrier, ImmutableArray<AttributeSyntax> Removed, ImmutableArray<NewMark> Added);
