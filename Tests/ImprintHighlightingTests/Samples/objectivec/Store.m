// A store – „Laden“
#import <Foundation/Foundation.h>
#import "Store.h"
#define LIMIT 10

@class Item, Shelf;
@protocol StoreDelegate <NSObject>
@required
- (void)store:(Store *)store didAdd:(Item *)item;
@optional
- (BOOL)storeShouldClose:(Store *)store;
@end

@interface Store : NSObject <NSCopying, StoreDelegate>
@property (nonatomic, strong, readonly) NSArray<Item *> *items;
@property (nonatomic, weak, nullable) id delegate;
@property (copy) NSString *name;
@property (assign, getter=isOpen) BOOL open;
+ (instancetype)storeWithName:(NSString *)name;
- (void)add:(Item *)item at:(NSUInteger)index;
- (int)count;
@end

@interface Store () {
    NSMutableArray *_items;
@private
    int _count;
}
@end

static NSString *const kName = @"name \"quoted\" \n";
typedef void (^Completion)(BOOL done, NSError *error);

static int twice(int x)
{
    return 2 * x;
}

@implementation Store
@synthesize name = _name;
@dynamic open;

+ (instancetype)storeWithName:(NSString *)name {
    Store *store = [[self alloc] init];
    store.name = name;
    return store;
}

- (id)init {
    self = [super init];
    if (self != nil) {
        _items = [NSMutableArray array];
        _count = 0xFF;
    }
    return self;
}

- (void)add:(Item *)item at:(NSUInteger)index {
    NSAssert(index < LIMIT, @"too many: %lu", (unsigned long)index);
    [_items insertObject:item atIndex:index];
    NSArray *list = @[@1, @2.5, @"three", @(index + 1)];
    NSDictionary *map = @{@"key": @YES, @"other": @'c'};
    for (Item *each in _items) {
        NSLog(@"%@ costs %.2f", each.name, each.price);
        if ([each.name isEqualToString:@"x"] && !each.sold) continue;
    }
    @synchronized(self) {
        _count += twice(3) + 1.5e3;
    }
    @try {
        [self performSelector:@selector(add:at:) withObject:nil];
    } @catch (NSException *exception) {
        @throw exception;
    } @finally {
        _count--;
    }
    @autoreleasepool {
        Completion done = ^(BOOL ok, NSError *error) { if (!ok) return; };
        done(YES, nil);
    }
    __weak typeof(self) weakSelf = self;
    dispatch_async(dispatch_get_main_queue(), ^{ [weakSelf.delegate store:weakSelf didAdd:item]; });
    switch (index) {
        case 0: break;
        default: return;
    }
    char c = 'a';
    id object = (__bridge id)pointer;
    SEL action = NSSelectorFromString(@"add:");
    NSRange range = NSMakeRange(0, 10);
    const char *encoding = @encode(int);
}

- (int)count { return (int)[_items count]; }
@end

@implementation Store (Extra)
- (NSString *)description
{
    return [NSString stringWithFormat:@"<%@: %d>", self.name, [self count]];
}
@end
#pragma mark - Ende
NSString *open = @"never closed
