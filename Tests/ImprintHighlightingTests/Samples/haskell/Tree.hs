{-# LANGUAGE GADTs, LambdaCase #-}
{-# OPTIONS_GHC -Wall #-}
{- | A tree {- nested -} – „Baum“ -}
module Data.Tree
  ( Tree(..), insert, (<+>), module Data.List
  , type (~>)
  ) where

import qualified Data.Map.Strict as Map
import Data.List (sortBy, foldl')
import Prelude hiding (lookup, (.))
import safe "base" Data.Maybe

-- | Documentation of a tree.
data Tree a = Leaf | Node { left :: Tree a, value :: !a, right :: Tree a }
  deriving (Show, Eq)
newtype Id = Id { unId :: Int } deriving newtype (Num)
type Name = String
type family F a where F Int = Bool
class (Eq a, Show a) => Shape a where
  area :: a -> Double
  area _ = 0.0
  {-# MINIMAL area #-}
instance Shape (Tree Int) where
  area Leaf = 1.5e-3
data Expr :: * -> * where
  Num :: Int -> Expr Int
infixl 6 <+>
infixr 5 `cons`

(<+>) :: Tree a -> Tree a -> Tree a
a <+> b = Node a undefined b

insert, remove :: Ord a => a -> Tree a -> Tree a
insert x Leaf = Node Leaf x Leaf
insert x t@(Node l y r)
  | x < y = Node (insert x l) y r
  | x > y, let z = 1, Just w <- f z = Node l y (insert x r)
  | otherwise = t
  where f' = (+ 1); g = (`div` 2)

main :: IO ()
main = do
  let xs = [1, 2 .. 10] ; ys = [x * 2 | x <- xs, odd x, let y = x]
      s = "text \"q\" \n\t\x41\1234\&\SOH\^A gap \
          \continued"
      c = 'a' ; q = '\'' ; n = '\n' ; h = '\x41' ; u = 'ü'
      nums = (0xFF, 0o17, 0b101, 1_000, 1.0e10, 2e5, -3)
  forM_ xs $ \x -> print (x, 'y')
  result <- try (readFile "x") :: IO (Either IOException String)
  case result of
    Left e -> putStrLn $ "bad: " ++ show e
    Right (a:as) | null as -> return ()
                 | otherwise -> pure ()
    _ -> error "none"
  if True && not False || x /= y then mapM_ print ys else return ()
  Map.insert 1 "one" . Map.toList =<< foo >>= bar <$> baz <*> qux
  where
    foo = \case { 0 -> 'a'; _ -> 'b' }
    lens = view _1 !! 2

foreign import ccall "math.h sin" c_sin :: Double -> Double
deriving instance Show Id
default (Int)
größe :: forall a. (Num a, Ord a) => a
größe = 3 -- trailing
x' = let !y = 1 in ~y `seq` y
--| not a comment
--- a comment
f = [quasi| text |] ; t = ''Tree ; e = 'insert
mdo rec x <- y
